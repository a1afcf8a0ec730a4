-- Which passages support or qualify a claim, and where are they in the text?
--
-- Grain:    one row per assertion and passage.
-- Leaves out the words unless the texts are attached.

CREATE VIEW bi.evidence AS
SELECT
    assertion.key || '|' || evidence.ordinal AS row_key,
    assertion.key AS assertion_key,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    assertion.statement,
    evidence.ordinal AS evidence_number,
    evidence.stance AS evidence_stance,
    evidence.directness,
    passage.key AS passage_key,
    passage.paragraph,
    passage.start_at,
    passage.end_at,
    passage.sha256,
    passage.role AS passage_role,
    attached.words AS printed_words,
    CASE WHEN attached.words IS NULL THEN 'not attached' ELSE 'attached' END AS words_status
FROM ip4.evidence
INNER JOIN ip4.assertion ON evidence.assertion_id = assertion.id
INNER JOIN ip4.entity AS text_entity ON evidence.source_id = text_entity.id
INNER JOIN ip4.passage ON evidence.passage_id = passage.id
LEFT JOIN ip4_read.attached_words AS attached ON passage.id = attached.passage_id;
