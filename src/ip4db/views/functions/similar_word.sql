-- Which words in names of entities are spelt like a word?
--
-- Grain:    one row per word, the most similar first.
-- Leaves out words that are more than three letters longer or shorter, and those that share less than half of their
-- pairs of letters, unless they consist of the same letters. A number is never similar to another number.
--
-- noqa: disable=RF01
-- similar_word.word is the parameter, not a column.

CREATE FUNCTION bi.similar_word(word text)
RETURNS TABLE (similar_word text, lexeme text, similarity double precision)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        candidate.word,
        candidate.lexeme,
        alike.similarity
    FROM (
        SELECT DISTINCT
            name_word.word,
            name_word.lexeme
        FROM bi.name_word
        WHERE
            similar_word.word !~ '[0-9]'
            AND ip4_read.grams(name_word.word, 3) && ip4_read.grams(lower(similar_word.word), 3)
            AND length(name_word.word) BETWEEN length(similar_word.word) - 3 AND length(similar_word.word) + 3
    ) AS candidate
    CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE pair.sides = 2)::double precision / count(*) AS similarity
        FROM (
            SELECT count(*) AS sides
            FROM unnest(ip4_read.grams(candidate.word, 2) || ip4_read.grams(lower(similar_word.word), 2))
                AS gram (letters)
            GROUP BY gram.letters
        ) AS pair
    ) AS alike
    WHERE
        alike.similarity >= 0.5
        OR (
            length(candidate.word) = length(similar_word.word)
            AND ip4_read.grams(candidate.word, 1) @> ip4_read.grams(lower(similar_word.word), 1)
            AND ip4_read.grams(candidate.word, 1) <@ ip4_read.grams(lower(similar_word.word), 1)
        )
    ORDER BY alike.similarity DESC, candidate.word COLLATE "C" ASC;
END;

COMMENT ON FUNCTION bi.similar_word IS
'Words in names of entities that are spelt like a word, the most similar first; similarity is the share of pairs of
letters in common. One row per word.';
