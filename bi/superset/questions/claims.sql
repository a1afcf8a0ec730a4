-- What does each source claim, as a fact, as its judgement, or passed on from others?
--
-- Grain:    one row per claim and country that it names; one without a country where it names none.
-- Leaves out nothing.
-- Read by:  "What the sources claim, and how", the table of sources and "All claims".

SELECT
    source.source_name,
    source.author_names,
    source.publisher_name,
    source.written_label,
    source.accounted_paragraph_count,
    source.paragraph_count,
    claim.kind,
    CASE
        WHEN claim.is_reported THEN 'Passed on from others'
        WHEN claim.voice = 'opinion' THEN 'Its own judgement'
        ELSE 'As a fact, in its own voice'
    END AS manner,
    claim.subject_name,
    coalesce(claim.date_label, '–') AS date_label,
    claim.date_year,
    country.country_name,
    claim.statement,
    claim.citation,
    claim.holder_name,
    coalesce(claim.hedge, '–') AS hedge,
    claim.assertion_number,
    claim.assertion_key,
    CASE WHEN claim.has_issue THEN claim.assertion_key END AS disputed_assertion_key
FROM bi.assertion AS claim
INNER JOIN bi.source ON claim.source_key = source.source_key
LEFT JOIN bi.row_assertion AS named
    ON named.view_name = 'country' AND claim.assertion_key = named.assertion_key
LEFT JOIN bi.country ON named.view_row_key = country.row_key
