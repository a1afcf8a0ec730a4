-- How does one read a state or a step aloud, so that a plan or a denial cannot be taken for an outcome?

CREATE FUNCTION ip4_read.state_words(code text, modality text, is_denied boolean) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN concat(
    CASE WHEN modality <> 'asserted' THEN modality || ': ' END,
    CASE WHEN is_denied THEN 'not ' END,
    replace(code, '_', ' ')
);
