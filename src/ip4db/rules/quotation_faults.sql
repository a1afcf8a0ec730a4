-- A quotation is whole: its pieces lie in their passages and follow each other.
--
-- Between two pieces stands at least one word that is not stored. Stored words therefore never run on beyond one
-- piece. A piece that does not reopen the quotation continues it in the same paragraph. Without positions (after an
-- upgrade from a release that had none) only the numbers of the pieces are checked.
--
-- noqa: disable=LT14
-- A short subquery stands on one line.

CREATE FUNCTION ip4.quotation_faults()
RETURNS TABLE (rule_name text, item text, item_id bigint, item_key text, what text, remedy text)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        'a_quotation_has_a_piece' AS rule_name,
        'utterance' AS item,
        quotation.utterance_id AS item_id,
        (SELECT own.key FROM ip4.utterance AS own WHERE own.id = quotation.utterance_id) AS item_key,
        format(
            'no words of it are given, but `%s` prints it',
            (SELECT own.key FROM ip4.entity AS own WHERE own.id = quotation.source_id)
        ) AS what,
        'Insert its words as pieces in the same transaction.' AS remedy
    FROM ip4.quotation
    LEFT JOIN ip4.quotation_piece AS piece
        ON quotation.source_id = piece.source_id AND quotation.utterance_id = piece.utterance_id
    WHERE piece.ordinal IS NULL

    UNION ALL
    SELECT
        'a_piece_lies_within_its_passage' AS rule_name,
        'passage' AS item,
        passage.id AS item_id,
        passage.key AS item_key,
        format(
            'piece %s of `%s` is from %s to %s, but the passage from %s to %s', piece.ordinal,
            (SELECT own.key FROM ip4.utterance AS own WHERE own.id = piece.utterance_id),
            piece.start_at, piece.end_at, passage.start_at, passage.end_at
        ) AS what,
        'Count from the start of the paragraph, or name the passage that prints the words.' AS remedy
    FROM ip4.quotation_piece AS piece
    INNER JOIN ip4.passage ON piece.passage_id = passage.id
    WHERE piece.start_at < passage.start_at OR piece.end_at > passage.end_at

    UNION ALL
    SELECT
        'pieces_follow_each_other_with_a_gap' AS rule_name,
        'passage' AS item,
        passage.id AS item_id,
        passage.key AS item_key,
        format(
            'piece %s of `%s` does not follow a piece %s before it, with a word between them', piece.ordinal,
            (SELECT own.key FROM ip4.utterance AS own WHERE own.id = piece.utterance_id), piece.ordinal - 1
        ) AS what,
        'Give the pieces in the order of the text, and leave out a word between two; '
        || 'add `reopens: true` if the source closes the quotation marks between them.' AS remedy
    FROM ip4.quotation_piece AS piece
    INNER JOIN ip4.passage ON piece.passage_id = passage.id
    LEFT JOIN ip4.quotation_piece AS before
        ON
            piece.source_id = before.source_id
            AND piece.utterance_id = before.utterance_id
            AND before.ordinal = piece.ordinal - 1
    LEFT JOIN ip4.passage AS place ON before.passage_id = place.id
    WHERE
        piece.ordinal > 1
        AND (
            before.ordinal IS NULL
            OR (place.paragraph, before.end_at + 1) >= (passage.paragraph, piece.start_at)
            OR (place.paragraph < passage.paragraph AND NOT piece.reopens)
        );
END;

SELECT ip4.enforce('a_quotation_has_a_piece', 'quotation_faults', 'quotation', 'item_id = new.utterance_id');
SELECT ip4.enforce(
    'a_quotation_has_a_piece', 'quotation_faults', 'quotation_piece', 'item_id = old.utterance_id', 'DELETE OR UPDATE'
);
SELECT ip4.enforce(
    'a_piece_lies_within_its_passage', 'quotation_faults', 'quotation_piece', 'item_id = new.passage_id'
);
SELECT ip4.enforce('a_piece_lies_within_its_passage', 'quotation_faults', 'passage', 'item_id = new.id', 'UPDATE');
SELECT ip4.enforce(
    'pieces_follow_each_other_with_a_gap', 'quotation_faults', 'quotation_piece',
    'item_id IN (
        SELECT piece.passage_id
        FROM ip4.quotation_piece AS piece
        WHERE (piece.source_id, piece.utterance_id)
            IN ((old.source_id, old.utterance_id), (new.source_id, new.utterance_id))
    )',
    'INSERT OR UPDATE OR DELETE'
);
SELECT ip4.enforce(
    'pieces_follow_each_other_with_a_gap', 'quotation_faults', 'passage',
    'item_id IN (
        SELECT piece.passage_id
        FROM ip4.quotation_piece AS own
        INNER JOIN ip4.quotation_piece AS piece
            ON own.source_id = piece.source_id AND own.utterance_id = piece.utterance_id
        WHERE own.passage_id = new.id
    )',
    'UPDATE'
);
