-- Which words does a passage print, if the text of its source is attached?

CREATE VIEW ip4_read.attached_words AS
SELECT
    passage.id AS passage_id,
    substr(
        attached_paragraph.words, passage.start_at::integer + 1, (passage.end_at - passage.start_at)::integer
    ) AS words
FROM ip4.passage
INNER JOIN ip4.attached_paragraph
    ON passage.source_id = attached_paragraph.source_id AND passage.paragraph = attached_paragraph.paragraph;
