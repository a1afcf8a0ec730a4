-- Which passages support or qualify a claim, and where are they in the text?
--
-- Grain:    one row per assertion and passage.
-- Leaves out the words unless the texts are attached. LEFT JOIN: a query that does not ask for the source does not
-- read it.

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
    ip4_read.words_between(attached.words, passage.start_at, passage.end_at) AS printed_words,
    CASE WHEN attached.words IS NULL THEN 'not attached' ELSE 'attached' END AS words_status
FROM ip4.evidence
INNER JOIN ip4.assertion ON evidence.assertion_id = assertion.id
LEFT JOIN ip4.entity AS text_entity ON evidence.source_id = text_entity.id
INNER JOIN ip4.passage ON evidence.passage_id = passage.id
LEFT JOIN ip4.attached_paragraph AS attached
    ON passage.source_id = attached.source_id AND passage.paragraph = attached.paragraph;
