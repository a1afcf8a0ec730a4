-- Which passages stand behind a claim, and where exactly?
--
-- Grain:    one row per assertion and passage.
-- Leaves out the words, unless whoever runs this database has attached the texts.
-- Read by:  cite, whoever checks a claim against its source.

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
    substr(
        attached_paragraph.words, passage.start_at::integer + 1, (passage.end_at - passage.start_at)::integer
    ) AS printed_words,
    CASE WHEN attached_paragraph.words IS NULL THEN 'not attached' ELSE 'attached' END AS words_status
FROM ip4.evidence
INNER JOIN ip4.assertion ON evidence.assertion_id = assertion.id
INNER JOIN ip4.entity AS text_entity ON evidence.source_id = text_entity.id
INNER JOIN ip4.passage ON evidence.passage_id = passage.id
LEFT JOIN ip4.attached_paragraph
    ON passage.source_id = attached_paragraph.source_id AND passage.paragraph = attached_paragraph.paragraph;

COMMENT ON VIEW bi.evidence IS
'Passages behind claims, by position and fingerprint. One row per assertion and passage.';
COMMENT ON COLUMN bi.evidence.row_key IS 'Unique key of the row: key of the assertion, |, number of the evidence';
COMMENT ON COLUMN bi.evidence.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.evidence.source_key IS 'Key of the source';
COMMENT ON COLUMN bi.evidence.source_name IS 'Name of the source';
COMMENT ON COLUMN bi.evidence.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.evidence.evidence_number IS 'Order of importance, from 1';
COMMENT ON COLUMN bi.evidence.evidence_stance IS 'supports: the passage says it; qualifies: it limits or weakens it';
COMMENT ON COLUMN bi.evidence.directness IS
'direct: in so many words; implied: to be concluded; context: needed to understand another';
COMMENT ON COLUMN bi.evidence.passage_key IS 'Key of the passage: key of the source, #, label';
COMMENT ON COLUMN bi.evidence.paragraph IS 'Number of the paragraph: non-empty lines of the text, from 1';
COMMENT ON COLUMN bi.evidence.start_at IS 'First character in the normalised paragraph, from 0';
COMMENT ON COLUMN bi.evidence.end_at IS 'Character after the last';
COMMENT ON COLUMN bi.evidence.sha256 IS 'SHA-256 of the normalised words, to check them by';
COMMENT ON COLUMN bi.evidence.passage_role IS 'What part of the text it is (list passage_role in code)';
COMMENT ON COLUMN bi.evidence.printed_words IS 'The words, for those who attached the text; else empty';
COMMENT ON COLUMN bi.evidence.words_status IS 'attached or not attached';
