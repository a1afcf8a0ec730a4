-- Does a document mention a subject: yes, denied or not reported?
--
-- Grain:    one row per document and subject, if some source tells of its words and any document is said to mention it
--           or not.
-- Leaves out families of documents, and mentions that are only foreseen.

CREATE VIEW bi.document_mention AS
SELECT
    paper_entity.key || '|' || subject.key AS row_key,
    paper_entity.key AS document_key,
    paper_entity.name AS document_name,
    subject.key AS mentioned_key,
    subject.name AS mentioned_name,
    subject.kind AS mentioned_kind,
    CASE
        WHEN said.is_mentioned THEN 'yes'
        WHEN said.is_denied THEN 'denied'
        ELSE 'not_reported'
    END AS mentioned,
    coalesce(said.is_mentioned, FALSE)::integer::smallint AS mentioned_count,
    said.treatments,
    said.source_names,
    said.assertion_keys
FROM ip4.document AS paper
INNER JOIN ip4.entity AS paper_entity ON paper.id = paper_entity.id
CROSS JOIN (
    SELECT wording.about_id AS id
    FROM ip4.wording
    INNER JOIN ip4.assertion ON wording.id = assertion.id AND assertion.modality = 'asserted'
    INNER JOIN ip4.document ON assertion.subject_id = document.id
    UNION
    SELECT quantity.counted_id
    FROM ip4.quantity
    INNER JOIN ip4.document ON quantity.at_id = document.id
    WHERE quantity.counted_id IS NOT NULL
) AS about
INNER JOIN ip4.entity AS subject ON about.id = subject.id
CROSS JOIN LATERAL (
    SELECT
        bool_or(told.polarity = 'asserted') AS is_mentioned,
        bool_or(told.polarity = 'denied') AS is_denied,
        string_agg(DISTINCT replace(told.treatment, '_', ' ') COLLATE "C", '; ') AS treatments,
        string_agg(DISTINCT claim.source_name COLLATE "C", '; ') AS source_names,
        string_agg(claim.assertion_key, '; ' ORDER BY claim.source_key COLLATE "C", claim.assertion_number)
            AS assertion_keys
    FROM (
        SELECT
            wording.id,
            wording.treatment,
            assertion.polarity
        FROM ip4.wording
        INNER JOIN ip4.assertion ON wording.id = assertion.id AND assertion.modality = 'asserted'
        WHERE assertion.subject_id = paper.id AND wording.about_id = subject.id
        UNION ALL
        -- What is counted in a document, or named with its subject, stands there.
        SELECT
            quantity.id,
            'counted',
            assertion.polarity
        FROM ip4.quantity
        INNER JOIN ip4.assertion ON quantity.id = assertion.id AND assertion.modality = 'asserted'
        WHERE paper.id IN (assertion.subject_id, quantity.at_id) AND quantity.counted_id = subject.id
        UNION ALL
        SELECT
            wording.id,
            wording.treatment,
            assertion.polarity
        FROM ip4.wording
        INNER JOIN ip4.assertion ON wording.id = assertion.id AND assertion.modality = 'asserted'
        INNER JOIN ip4.assertion_entity ON assertion.id = assertion_entity.assertion_id
        WHERE
            assertion.subject_id = paper.id
            AND assertion.polarity = 'asserted'
            AND assertion_entity.entity_id = subject.id
            AND assertion_entity.role = 'involves'
    ) AS told
    INNER JOIN ip4_read.claim ON told.id = claim.assertion_id
) AS said
WHERE
    paper.document_level = 'instance'
    AND EXISTS (
        SELECT
        FROM ip4.wording
        INNER JOIN ip4.assertion ON wording.id = assertion.id
        WHERE assertion.subject_id = paper.id
    );
