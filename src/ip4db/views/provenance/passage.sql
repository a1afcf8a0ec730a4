-- How is each part of a source used: which claims come from it, and if none, why?
--
-- Grain:    one row per passage.
-- Leaves out the words, unless whoever runs this database has attached the texts.
-- Read by:  source, whoever checks how fully a source is covered.

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
    passage_role.meaning AS passage_role_meaning,
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
    substr(
        attached_paragraph.words, passage.start_at::integer + 1, (passage.end_at - passage.start_at)::integer
    ) AS printed_words,
    CASE WHEN attached_paragraph.words IS NULL THEN 'not attached' ELSE 'attached' END AS words_status
FROM ip4.passage
INNER JOIN ip4.entity AS text_entity ON passage.source_id = text_entity.id
INNER JOIN ip4.passage_role ON passage.role = passage_role.code
LEFT JOIN ip4.passage AS repeated ON passage.repeats_id = repeated.id
LEFT JOIN ip4.attached_paragraph
    ON passage.source_id = attached_paragraph.source_id AND passage.paragraph = attached_paragraph.paragraph;

COMMENT ON VIEW bi.passage IS 'Parts of the texts, by position and fingerprint. One row per passage.';
COMMENT ON COLUMN bi.passage.row_key IS 'Unique key of the row: the key of the passage';
COMMENT ON COLUMN bi.passage.passage_key IS 'Key of the passage: key of the source, #, label';
COMMENT ON COLUMN bi.passage.source_key IS 'Key of the source';
COMMENT ON COLUMN bi.passage.source_name IS 'Name of the source';
COMMENT ON COLUMN bi.passage.paragraph IS 'Number of the paragraph: non-empty lines of the text, from 1';
COMMENT ON COLUMN bi.passage.start_at IS 'First character in the normalised paragraph, from 0';
COMMENT ON COLUMN bi.passage.end_at IS 'Character after the last';
COMMENT ON COLUMN bi.passage.sha256 IS 'SHA-256 of the normalised words, to check them by';
COMMENT ON COLUMN bi.passage.passage_role IS 'What part of the text it is (list passage_role in code)';
COMMENT ON COLUMN bi.passage.passage_role_meaning IS 'What the code in passage_role means';
COMMENT ON COLUMN bi.passage.repeats_passage_key IS 'Key of the passage that it prints again, which counts once';
COMMENT ON COLUMN bi.passage.no_claims IS 'Why no claim is taken from it; empty if some are';
COMMENT ON COLUMN bi.passage.assertion_count IS 'Number of claims that rest on it';
COMMENT ON COLUMN bi.passage.entity_count IS 'Number of entities that it names';
COMMENT ON COLUMN bi.passage.printed_words IS 'The words, for those who attached the text; else empty';
COMMENT ON COLUMN bi.passage.words_status IS 'attached or not attached';
