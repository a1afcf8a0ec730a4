-- How is each part of a source used: which claims come from it, and if none, why?
--
-- Grain:    one row per passage.
-- Leaves out the words unless the texts are attached.

CREATE VIEW bi.passage AS
SELECT
    passage.key AS row_key,
    passage.key AS passage_key,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    passage.paragraph,
    passage.start_at,
    passage.end_at,
    passage.sha256,
    passage.role AS passage_role,
    repeated.key AS repeats_passage_key,
    passage.no_claims,
    (
        SELECT count(*)::integer
        FROM ip4.evidence
        WHERE evidence.passage_id = passage.id AND evidence.source_id = passage.source_id
    ) AS assertion_count,
    (
        SELECT count(DISTINCT mention.entity_id)::integer
        FROM ip4.mention
        WHERE mention.passage_id = passage.id AND mention.source_id = passage.source_id
    ) AS entity_count,
    ip4_read.words_between(attached.words, passage.start_at, passage.end_at) AS printed_words,
    CASE WHEN attached.words IS NULL THEN 'not attached' ELSE 'attached' END AS words_status
FROM ip4.passage
INNER JOIN ip4.entity AS text_entity ON passage.source_id = text_entity.id
LEFT JOIN ip4.passage AS repeated ON passage.repeats_id = repeated.id
LEFT JOIN ip4.attached_paragraph AS attached
    ON passage.source_id = attached.source_id AND passage.paragraph = attached.paragraph;
