-- How is a text prepared for the search?
--
-- Small letters, and spaces for what the parser of PostgreSQL would take for hosts, paths and compounds: so
-- "Indo-Pacific" is two words, wherever it stands. The texts and the queries are prepared in the same way.

CREATE FUNCTION ip4_read.search_text(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN translate(lower(words), '-/_@.&<>''"\', repeat(' ', 11));
