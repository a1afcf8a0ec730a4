-- Which of several answers counts? Yes takes precedence over denied, and denied over planned or expected.

CREATE FUNCTION ip4_read.first_answer(answers text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN 'yes' = ANY(answers) THEN 'yes'
    WHEN 'denied' = ANY(answers) THEN 'denied'
    WHEN 'expected' = ANY(answers) THEN 'expected'
    WHEN 'planned' = ANY(answers) THEN 'planned'
    ELSE 'not_reported'
END;
