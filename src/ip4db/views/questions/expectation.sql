-- What was foreseen, by whom, how firmly, and what became of it?
--
-- Grain:    one row per assertion that foresees something.
-- Leaves out what is put as fact and what is put as what would have been.
-- Read by:  who checks forecasts; outcome = 'no_outcome_reported' gives what nobody took up again.
--
-- The outcome is what a later claim, linked as outcome, says of the same thing: nothing is concluded
-- from silence or from the calendar. The furthest state counts: what stalled and then came about
-- came about. Sources differ where one says that it came about and another that it did not.

CREATE VIEW bi.expectation AS
WITH outcome AS (
    SELECT
        assertion_link.to_id AS assertion_id,
        claim.assertion_key,
        claim.assertion_number,
        claim.statement,
        claim.source_key,
        claim.source_name,
        CASE
            WHEN claim.modality NOT IN ('asserted', 'counterfactual') THEN 'still_foreseen'
            WHEN claim.polarity = 'denied' OR document_party.status = 'not_done' THEN 'did_not_come_about'
            WHEN milestone.code IN ('on_hold', 'blocked') THEN 'stalled'
            WHEN milestone.code IN ('proposed', 'discussed', 'under_discussion', 'in_preparation') THEN 'still_foreseen'
            ELSE 'came_about'
        END AS outcome
    FROM ip4.assertion_link
    INNER JOIN bi_internal.claim ON assertion_link.from_id = claim.assertion_id
    LEFT JOIN ip4.milestone ON assertion_link.from_id = milestone.id
    LEFT JOIN ip4.document_party ON assertion_link.from_id = document_party.id
    WHERE assertion_link.relation = 'outcome_of'
),

became AS (
    SELECT
        assertion_id,
        CASE
            WHEN bool_or(outcome = 'came_about') AND bool_or(outcome = 'did_not_come_about') THEN 'sources_differ'
            WHEN bool_or(outcome = 'came_about') THEN 'came_about'
            WHEN bool_or(outcome = 'did_not_come_about') THEN 'did_not_come_about'
            WHEN bool_or(outcome = 'stalled') THEN 'stalled'
            ELSE 'still_foreseen'
        END AS outcome,
        string_agg(assertion_key, '; ' ORDER BY source_key COLLATE "C", assertion_number) AS assertion_keys,
        string_agg(statement, '; ' ORDER BY source_key COLLATE "C", assertion_number) AS statements,
        string_agg(DISTINCT source_name COLLATE "C", '; ') AS source_names,
        count(*)::integer AS claim_count
    FROM outcome
    GROUP BY assertion_id
)

SELECT
    claim.assertion_key AS row_key,
    claim.assertion_key,
    claim.kind,
    claim.statement,
    claim.subject_key,
    claim.subject_name,
    claim.subject_kind,
    claim.subject_iso3,
    claim.modality,
    modality.rank AS modality_rank,
    modality.meaning AS modality_meaning,
    claim.polarity,
    claim.scope,
    claim.hedge,
    claim.is_hedged,
    claim.hedged_count,
    claim.date_from,
    claim.date_to,
    claim.date_precision,
    claim.date_label,
    claim.date_is_ongoing,
    claim.date_year,
    claim.holder_key,
    claim.holder_name,
    claim.holder_country_key,
    claim.holder_country_iso3,
    claim.speaker_chain,
    claim.source_key,
    claim.source_name,
    lower(written.possible) AS written_from,
    upper(written.possible) - 1 AS written_to,
    coalesce(became.outcome, 'no_outcome_reported') AS outcome,
    (became.outcome IS NOT NULL)::integer::smallint AS outcome_count,
    became.statements AS outcome_statement,
    became.assertion_keys AS outcome_assertion_keys,
    became.source_names AS outcome_source_names,
    claim.citation,
    counts.assertion_keys,
    counts.source_count,
    counts.origin_count,
    counts.has_issue,
    counts.open_issue_count
FROM bi_internal.claim
INNER JOIN ip4.modality ON claim.modality = modality.code
LEFT JOIN bi_internal.source_window AS written ON claim.source_id = written.source_id
LEFT JOIN became ON claim.assertion_id = became.assertion_id
LEFT JOIN bi_internal.question_counts AS counts
    ON counts.view_name = 'expectation' AND claim.assertion_key = counts.row_key
WHERE claim.modality NOT IN ('asserted', 'counterfactual');

COMMENT ON VIEW bi.expectation IS
'What was foreseen and what became of it. One row per assertion that foresees something.';
COMMENT ON COLUMN bi.expectation.row_key IS 'Key of the row: the assertion key';
COMMENT ON COLUMN bi.expectation.assertion_key IS 'Key of the assertion that foresees it';
COMMENT ON COLUMN bi.expectation.kind IS 'Which payload the assertion carries';
COMMENT ON COLUMN bi.expectation.statement IS 'What is foreseen, in our own words';
COMMENT ON COLUMN bi.expectation.subject_key IS 'Key of what it is about';
COMMENT ON COLUMN bi.expectation.subject_name IS 'Name of what it is about';
COMMENT ON COLUMN bi.expectation.subject_kind IS 'Kind of what it is about';
COMMENT ON COLUMN bi.expectation.subject_iso3 IS 'ISO 3166-1 alpha-3 code, if it is about a country';
COMMENT ON COLUMN bi.expectation.modality IS
'How firmly: scheduled, planned, expected, likely, unlikely, speculated, open or recommended';
COMMENT ON COLUMN bi.expectation.modality_rank IS 'Place of the modality in its list, the firmest first';
COMMENT ON COLUMN bi.expectation.modality_meaning IS 'What the modality means';
COMMENT ON COLUMN bi.expectation.polarity IS 'asserted, or denied: foreseen not to happen';
COMMENT ON COLUMN bi.expectation.scope IS 'Condition or limit of what is foreseen, in our own words';
COMMENT ON COLUMN bi.expectation.hedge IS 'Words that weaken it, as printed';
COMMENT ON COLUMN bi.expectation.is_hedged IS 'True if there is any hedge';
COMMENT ON COLUMN bi.expectation.hedged_count IS '1 if there is any hedge, else 0';
COMMENT ON COLUMN bi.expectation.date_from IS 'First day for which it is foreseen; null if open or not known';
COMMENT ON COLUMN bi.expectation.date_to IS 'Last day for which it is foreseen; null if open or not known';
COMMENT ON COLUMN bi.expectation.date_precision IS 'How exact the date is';
COMMENT ON COLUMN bi.expectation.date_label IS 'The date as printed or in words';
COMMENT ON COLUMN bi.expectation.date_is_ongoing IS 'True if the source says that it still went on';
COMMENT ON COLUMN bi.expectation.date_year IS 'Year, if all days lie in one';
COMMENT ON COLUMN bi.expectation.holder_key IS 'Key of who foresees it: the last speaker in the chain';
COMMENT ON COLUMN bi.expectation.holder_name IS 'Name of who foresees it: the last speaker in the chain';
COMMENT ON COLUMN bi.expectation.holder_country_key IS 'Key of the state the holder stands for';
COMMENT ON COLUMN bi.expectation.holder_country_iso3 IS 'ISO 3166-1 alpha-3 code of the state the holder stands for';
COMMENT ON COLUMN bi.expectation.speaker_chain IS 'Speakers from the source to the holder';
COMMENT ON COLUMN bi.expectation.source_key IS 'Key of the source';
COMMENT ON COLUMN bi.expectation.source_name IS 'Name of the source';
COMMENT ON COLUMN bi.expectation.written_from IS 'First day on which the source may have been written';
COMMENT ON COLUMN bi.expectation.written_to IS 'Last day on which the source may have been written';
COMMENT ON COLUMN bi.expectation.outcome IS
'came_about, did_not_come_about, stalled, still_foreseen, sources_differ or no_outcome_reported';
COMMENT ON COLUMN bi.expectation.outcome_count IS '1 if some source reports what became of it, else 0';
COMMENT ON COLUMN bi.expectation.outcome_statement IS 'What became of it, in our own words, joined';
COMMENT ON COLUMN bi.expectation.outcome_assertion_keys IS 'Keys of the assertions that report the outcome, joined';
COMMENT ON COLUMN bi.expectation.outcome_source_names IS 'Names of the sources that report the outcome, joined';
COMMENT ON COLUMN bi.expectation.citation IS 'Source and paragraph of the first passage';
COMMENT ON COLUMN bi.expectation.assertion_keys IS 'Keys of the assertion and of those that report the outcome, joined';
COMMENT ON COLUMN bi.expectation.source_count IS 'Number of sources behind the row';
COMMENT ON COLUMN bi.expectation.origin_count IS 'Number of independent origins behind the row';
COMMENT ON COLUMN bi.expectation.has_issue IS
'True if an assertion behind the row stands in an issue, settled or not';
COMMENT ON COLUMN bi.expectation.open_issue_count IS
'Number of issues that nothing settles (verdict open) in which the assertions behind the row stand';
