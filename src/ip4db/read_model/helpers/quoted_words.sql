-- Which words does a source print of a saying?
--
-- Grain:    one row per source and utterance.
--
-- If the text is attached, the words are read from the text, from the first to the last piece of each stretch in
-- quotation marks. Otherwise the pieces are joined. " […] " marks words between two stretches or two pieces.

CREATE VIEW ip4_read.quoted_words AS
SELECT
    quotation.source_id,
    quotation.utterance_id,
    told.words,
    told.piece_count,
    told.is_attached,
    told.is_printed_so,
    NOT told.is_attached AND told.gap_count > 0 AS is_abridged,
    told.paragraph,
    told.passage_keys
FROM ip4.quotation
CROSS JOIN LATERAL (
    SELECT
        string_agg(stretch.words, ' […] ' ORDER BY stretch.place) AS words,
        sum(stretch.piece_count)::smallint AS piece_count,
        sum(stretch.piece_count - 1) AS gap_count,
        bool_and(stretch.is_attached) AS is_attached,
        bool_and(stretch.is_printed_so) AS is_printed_so,
        min(stretch.paragraph) AS paragraph,
        string_agg(stretch.passage_keys, '; ' ORDER BY stretch.place) AS passage_keys
    FROM (
        SELECT
            piece.place,
            min(piece.paragraph) AS paragraph,
            count(*) AS piece_count,
            bool_and(piece.text_words IS NOT NULL) AS is_attached,
            bool_and(substr(piece.text_words, piece.start_at, piece.size) = piece.phrase) AS is_printed_so,
            string_agg(DISTINCT piece.passage_key COLLATE "C", '; ') AS passage_keys,
            coalesce(
                substr(
                    min(piece.text_words), min(piece.start_at), max(piece.start_at + piece.size) - min(piece.start_at)
                ),
                string_agg(piece.phrase, ' […] ' ORDER BY piece.ordinal)
            ) AS words
        FROM (
            SELECT
                quotation_piece.ordinal,
                quotation_piece.phrase,
                quotation_piece.start_at::integer + 1 AS start_at,
                (quotation_piece.end_at - quotation_piece.start_at)::integer AS size,
                passage.paragraph,
                passage.key AS passage_key,
                CASE WHEN quotation_piece.start_at IS NOT NULL THEN attached_paragraph.words END AS text_words,
                count(*) FILTER (WHERE quotation_piece.reopens) OVER (ORDER BY quotation_piece.ordinal) AS place
            FROM ip4.quotation_piece
            INNER JOIN ip4.passage ON quotation_piece.passage_id = passage.id
            LEFT JOIN ip4.attached_paragraph
                ON
                    passage.source_id = attached_paragraph.source_id
                    AND passage.paragraph = attached_paragraph.paragraph
            WHERE
                quotation_piece.source_id = quotation.source_id
                AND quotation_piece.utterance_id = quotation.utterance_id
        ) AS piece
        GROUP BY piece.place
    ) AS stretch
) AS told;
