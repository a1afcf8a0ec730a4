-- What is left of a few words of ours when the small words are taken away?
--
-- Grain:    one text per text.
-- Leaves out articles, prepositions and possessives, which say no other thing: "matter for Europe" is
--           "matter to Europe". What says another thing, such as "not" or "all", stays.

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
