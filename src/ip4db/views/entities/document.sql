-- What is a document, whose is it, when was it issued or signed, and did it come about at all?
--
-- Grain:    one row per document, and per family of documents.
-- Leaves out what the documents say (bi.wording, bi.quotation).
-- Read by:  who asks which documents each partner has: filter on is_partnership; lists of statements.
--
-- A party to an instance is a party to the family; what is said of a family is not copied to its
-- instances. Each of the four has a column: yes, denied, planned or not_reported. group_ip4 is the
-- group as one, or its leaders or ministers spoken of together.

CREATE VIEW bi.document AS
WITH shown AS (
    SELECT
        document_status.document_id,
        document_status.party_id,
        document_status.answer,
        document_status.is_signatory,
        document_status.is_issuer
    FROM bi_internal.document_status
    UNION ALL
    SELECT
        document.instance_of_id AS document_id,
        document_status.party_id,
        document_status.answer,
        document_status.is_signatory,
        document_status.is_issuer
    FROM bi_internal.document_status
    INNER JOIN ip4.document ON document_status.document_id = document.id
    WHERE document.instance_of_id IS NOT NULL
),

judged AS (
    SELECT
        document_id,
        party_id,
        CASE
            WHEN bool_or(answer = 'yes') THEN 'yes'
            WHEN bool_or(answer = 'denied') THEN 'denied'
            WHEN bool_or(answer = 'planned') THEN 'planned'
            ELSE 'not_reported'
        END AS answer,
        bool_or(is_signatory) AS is_signatory,
        bool_or(is_issuer) AS is_issuer
    FROM shown
    GROUP BY document_id, party_id
),

party AS (
    SELECT
        judged.document_id,
        string_agg(entity.name, '; ' ORDER BY entity.key COLLATE "C")
        FILTER (WHERE judged.answer = 'yes') AS party_names,
        string_agg(entity.name, '; ' ORDER BY entity.key COLLATE "C")
        FILTER (WHERE judged.answer = 'yes' AND judged.is_signatory) AS signatory_names,
        string_agg(entity.name, '; ' ORDER BY entity.key COLLATE "C")
        FILTER (WHERE judged.answer = 'yes' AND judged.is_issuer) AS issuer_names,
        string_agg(entity.name, '; ' ORDER BY entity.key COLLATE "C")
        FILTER (WHERE judged.answer = 'planned') AS planned_party_names,
        max(judged.answer) FILTER (WHERE entity.key = 'australia') AS australia,
        max(judged.answer) FILTER (WHERE entity.key = 'japan') AS japan,
        max(judged.answer) FILTER (WHERE entity.key = 'new-zealand') AS new_zealand,
        max(judged.answer) FILTER (WHERE entity.key = 'republic-of-korea') AS republic_of_korea,
        max(judged.answer) FILTER (WHERE 'ip4' IN (entity.key, whole.key)) AS group_ip4
    FROM judged
    INNER JOIN ip4.entity ON judged.party_id = entity.id
    LEFT JOIN ip4.organisation ON judged.party_id = organisation.id
    LEFT JOIN ip4.entity AS whole ON organisation.part_of_id = whole.id
    GROUP BY judged.document_id
),

printed AS (
    SELECT
        assertion.subject_id AS document_id,
        string_agg(DISTINCT document_party.party_printed COLLATE "C", '; ') AS party_printed
    FROM ip4.document_party
    INNER JOIN ip4.assertion ON document_party.id = assertion.id
    WHERE document_party.role <> 'subject'
    GROUP BY assertion.subject_id
),

related AS (
    SELECT
        assertion.subject_id AS document_id,
        string_agg(DISTINCT other.key COLLATE "C", '; ') AS updates_keys,
        string_agg(DISTINCT other.name COLLATE "C", '; ') AS updates_names
    FROM ip4.document_relation
    INNER JOIN ip4.assertion ON document_relation.id = assertion.id
    INNER JOIN ip4.entity AS other ON document_relation.other_id = other.id
    WHERE
        assertion.polarity = 'asserted'
        AND assertion.modality = 'asserted'
        AND document_relation.relation IN ('updates', 'supersedes')
    GROUP BY assertion.subject_id
),

venue AS (
    SELECT
        issued_at.document_id,
        string_agg(DISTINCT entity.key COLLATE "C", '; ') AS issued_at_keys,
        string_agg(DISTINCT entity.name COLLATE "C", '; ') AS issued_at_names
    FROM bi_internal.issued_at
    INNER JOIN ip4.entity ON issued_at.event_id = entity.id
    GROUP BY issued_at.document_id
),

followed AS (
    SELECT
        document_relation.other_id AS document_id,
        string_agg(DISTINCT follower.key COLLATE "C", '; ') AS updated_by_keys,
        string_agg(DISTINCT follower.name COLLATE "C", '; ') AS updated_by_names
    FROM ip4.document_relation
    INNER JOIN ip4.assertion ON document_relation.id = assertion.id
    INNER JOIN ip4.entity AS follower ON assertion.subject_id = follower.id
    WHERE
        assertion.polarity = 'asserted'
        AND assertion.modality = 'asserted'
        AND document_relation.relation IN ('updates', 'supersedes')
    GROUP BY document_relation.other_id
),

state AS (
    SELECT
        document_id,
        string_agg(state_label, '; ' ORDER BY state_stage, state_label COLLATE "C") AS status_label
    FROM (
        SELECT
            document_id,
            state_label,
            min(state_stage) AS state_stage
        FROM bi_internal.status_claim
        GROUP BY document_id, state_label
    ) AS said
    GROUP BY document_id
)

SELECT
    entity.key AS row_key,
    entity.key AS document_key,
    entity.name AS document_name,
    entity.description,
    document.document_level,
    document.document_type,
    document_type.meaning AS document_type_meaning,
    document.document_type = 'partnership_programme' AS is_partnership,
    (document.document_type = 'partnership_programme')::integer::smallint AS partnership_count,
    family_entity.key AS instance_of_key,
    family_entity.name AS instance_of_name,
    came_about.came_about,
    (came_about.came_about = 'yes')::integer::smallint AS came_about_count,
    state.status_label,
    coalesce(party.australia, 'not_reported') AS australia,
    coalesce(party.japan, 'not_reported') AS japan,
    coalesce(party.new_zealand, 'not_reported') AS new_zealand,
    coalesce(party.republic_of_korea, 'not_reported') AS republic_of_korea,
    coalesce(party.group_ip4, 'not_reported') AS group_ip4,
    party.party_names,
    party.signatory_names,
    party.issuer_names,
    party.planned_party_names,
    printed.party_printed,
    lower(issued.possible) AS issued_from,
    upper(issued.possible) - 1 AS issued_to,
    issued.date_precision AS issued_precision,
    issued.date_label AS issued_label,
    bi_internal.year_of(issued.possible) AS issued_year,
    coalesce(issued.is_conflicting, FALSE) AS issued_has_conflict,
    issued.reason AS issued_reason,
    lower(signed.possible) AS signed_from,
    upper(signed.possible) - 1 AS signed_to,
    signed.date_precision AS signed_precision,
    signed.date_label AS signed_label,
    bi_internal.year_of(signed.possible) AS signed_year,
    coalesce(signed.is_conflicting, FALSE) AS signed_has_conflict,
    signed.reason AS signed_reason,
    venue.issued_at_keys,
    venue.issued_at_names,
    related.updates_keys,
    related.updates_names,
    followed.updated_by_keys,
    followed.updated_by_names,
    counts.assertion_keys,
    coalesce(counts.assertion_count, 0) AS assertion_count,
    coalesce(counts.source_count, 0) AS source_count,
    coalesce(counts.origin_count, 0) AS origin_count,
    coalesce(counts.has_issue, FALSE) AS has_issue,
    coalesce(counts.open_issue_count, 0) AS open_issue_count
FROM ip4.document
INNER JOIN ip4.entity ON document.id = entity.id
INNER JOIN ip4.document_type ON document.document_type = document_type.code
INNER JOIN bi_internal.came_about ON document.id = came_about.entity_id
LEFT JOIN ip4.entity AS family_entity ON document.instance_of_id = family_entity.id
LEFT JOIN party ON document.id = party.document_id
LEFT JOIN printed ON document.id = printed.document_id
LEFT JOIN related ON document.id = related.document_id
LEFT JOIN venue ON document.id = venue.document_id
LEFT JOIN followed ON document.id = followed.document_id
LEFT JOIN state ON document.id = state.document_id
LEFT JOIN bi_internal.document_date AS issued ON document.id = issued.document_id AND issued.step = 'issued'
LEFT JOIN bi_internal.document_date AS signed ON document.id = signed.document_id AND signed.step = 'signed'
LEFT JOIN bi_internal.entity_counts AS counts ON document.id = counts.entity_id;

COMMENT ON VIEW bi.document IS
'Documents: parties, dates, status, whether they came about. One row per document or family of documents.';
COMMENT ON COLUMN bi.document.row_key IS 'Key of the row: the document key';
COMMENT ON COLUMN bi.document.document_key IS 'Key of the document';
COMMENT ON COLUMN bi.document.document_name IS 'Name of the document';
COMMENT ON COLUMN bi.document.description IS 'What tells it from its like, in our own words';
COMMENT ON COLUMN bi.document.document_level IS 'family (a kind of documents) or instance (one document)';
COMMENT ON COLUMN bi.document.document_type IS 'What the document is';
COMMENT ON COLUMN bi.document.document_type_meaning IS 'What the type means';
COMMENT ON COLUMN bi.document.is_partnership IS
'True if it is a partnership programme of NATO and a partner, or a family of them';
COMMENT ON COLUMN bi.document.partnership_count IS '1 if it is a partnership programme or a family of them, else 0';
COMMENT ON COLUMN bi.document.instance_of_key IS 'Key of the family it belongs to';
COMMENT ON COLUMN bi.document.instance_of_name IS 'Name of the family it belongs to';
COMMENT ON COLUMN bi.document.came_about IS 'Whether it came about: yes, denied, planned or not_reported';
COMMENT ON COLUMN bi.document.came_about_count IS '1 if it came about, else 0';
COMMENT ON COLUMN bi.document.status_label IS
'States that sources report of it, joined, what is only foreseen first; bi.milestone and bi.document_party say who';
COMMENT ON COLUMN bi.document.australia IS 'Whether Australia is a party to it: yes, denied, planned or not_reported';
COMMENT ON COLUMN bi.document.japan IS 'Whether Japan is a party to it: yes, denied, planned or not_reported';
COMMENT ON COLUMN bi.document.new_zealand IS
'Whether New Zealand is a party to it: yes, denied, planned or not_reported';
COMMENT ON COLUMN bi.document.republic_of_korea IS
'Whether the Republic of Korea is a party to it: yes, denied, planned or not_reported';
COMMENT ON COLUMN bi.document.group_ip4 IS
'Whether the IP4 as one, or its leaders or ministers together, is a party: yes, denied, planned or not_reported';
COMMENT ON COLUMN bi.document.party_names IS 'Names of the parties, joined; those of each of a group spelt out';
COMMENT ON COLUMN bi.document.signatory_names IS 'Names of those who signed or agreed it, joined';
COMMENT ON COLUMN bi.document.issuer_names IS 'Names of those who issued it, joined';
COMMENT ON COLUMN bi.document.planned_party_names IS
'Names of those who work on it or intend it, and nothing more, joined';
COMMENT ON COLUMN bi.document.party_printed IS 'Functions of parties as printed, joined';
COMMENT ON COLUMN bi.document.issued_from IS 'First day on which it may have been issued; null if open or not known';
COMMENT ON COLUMN bi.document.issued_to IS 'Last day on which it may have been issued; null if open or not known';
COMMENT ON COLUMN bi.document.issued_precision IS 'How exact that date is';
COMMENT ON COLUMN bi.document.issued_label IS 'That date as printed or in words';
COMMENT ON COLUMN bi.document.issued_year IS 'Year of that date, if all its days lie in one';
COMMENT ON COLUMN bi.document.issued_has_conflict IS 'True if the datings exclude each other';
COMMENT ON COLUMN bi.document.issued_reason IS 'Why that date was chosen';
COMMENT ON COLUMN bi.document.signed_from IS
'First day on which it, or an instance of it, may have been signed; null if open or not known';
COMMENT ON COLUMN bi.document.signed_to IS
'Last day on which it, or an instance of it, may have been signed; null if open or not known';
COMMENT ON COLUMN bi.document.signed_precision IS 'How exact that date is';
COMMENT ON COLUMN bi.document.signed_label IS 'That date as printed or in words';
COMMENT ON COLUMN bi.document.signed_year IS 'Year of that date, if all its days lie in one';
COMMENT ON COLUMN bi.document.signed_has_conflict IS 'True if the datings exclude each other';
COMMENT ON COLUMN bi.document.signed_reason IS 'Why that date was chosen';
COMMENT ON COLUMN bi.document.issued_at_keys IS 'Keys of the events at which it was issued, joined';
COMMENT ON COLUMN bi.document.issued_at_names IS 'Names of the events at which it was issued, joined';
COMMENT ON COLUMN bi.document.updates_keys IS 'Keys of the documents that it updates or replaces, joined';
COMMENT ON COLUMN bi.document.updates_names IS 'Names of the documents that it updates or replaces, joined';
COMMENT ON COLUMN bi.document.updated_by_keys IS 'Keys of the documents that update or replace it, joined';
COMMENT ON COLUMN bi.document.updated_by_names IS 'Names of the documents that update or replace it, joined';
COMMENT ON COLUMN bi.document.assertion_keys IS 'Keys of the assertions that name the document, joined';
COMMENT ON COLUMN bi.document.assertion_count IS 'Number of assertions that name the document';
COMMENT ON COLUMN bi.document.source_count IS 'Number of sources behind them';
COMMENT ON COLUMN bi.document.origin_count IS 'Number of independent origins behind them';
COMMENT ON COLUMN bi.document.has_issue IS
'True if one of the assertions stands in an issue, settled or not';
COMMENT ON COLUMN bi.document.open_issue_count IS
'Number of issues that nothing settles (verdict open) in which these assertions stand';
