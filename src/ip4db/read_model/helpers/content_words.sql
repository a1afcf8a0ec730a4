-- Which words remain of a short text without articles, prepositions and possessives?
--
-- Grain:    one text per text.
--
-- These small words do not change what is claimed: "matter for Europe" is "matter to Europe". Words that do, such as
-- "not" or "all", are kept.

CREATE FUNCTION ip4_read.content_words(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(
    nullif(
        btrim(
            regexp_replace(lower(words), '\m(a|an|at|by|for|from|in|its|of|on|the|their|to|with)\M\s*', '', 'g')
        ),
        ''
    ),
    lower(words)
);

COMMENT ON FUNCTION ip4_read.content_words IS
'The words that carry the meaning, in small letters and in their order; null for null.';
