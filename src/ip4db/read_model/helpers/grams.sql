-- Which groups of so many letters does a word hold, beginning and end included?
--
-- Words that share many groups are spelt alike. The extension pg_trgm does the same faster; it is not everywhere.
--
-- noqa: disable=RF03
-- An unqualified size is the parameter.

CREATE FUNCTION ip4_read.grams(word text, size integer) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN array(
    SELECT DISTINCT substr(padded.word, place.first_letter, size)
    FROM (SELECT repeat(' ', size - 1) || word || ' ' AS word) AS padded
    CROSS JOIN LATERAL generate_series(1, length(padded.word) - size + 1) AS place (first_letter)
);
