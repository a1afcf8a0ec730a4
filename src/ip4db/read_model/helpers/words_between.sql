-- Which words does an attached paragraph print between two places?

CREATE FUNCTION ip4_read.words_between(words text, start_at bigint, end_at bigint) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN substr(words, start_at::integer + 1, (end_at - start_at)::integer);
