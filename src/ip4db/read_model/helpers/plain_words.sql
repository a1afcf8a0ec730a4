-- Which words are there, whatever case and marks they are printed in?

CREATE FUNCTION ip4_read.plain_words(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ' ' || btrim(regexp_replace(lower(words), '[^[:alnum:]]+', ' ', 'g')) || ' ';

COMMENT ON FUNCTION ip4_read.plain_words IS
'The words in small letters with a space before and after each, so that one text can be looked for in another.';
