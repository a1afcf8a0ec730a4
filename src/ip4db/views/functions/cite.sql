-- How is a claim cited?
--
-- Grain:    one text per assertion; null for a key that does not exist.
-- Leaves out the words of the source.
--
-- noqa: disable=RF01
-- cite.assertion_key is the parameter, not a column.

CREATE FUNCTION bi.cite(assertion_key text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        concat_ws(
            ', ',
            assertion.source_name,
            '¶ ' || array_to_string(array(
                SELECT DISTINCT evidence.paragraph
                FROM bi.evidence
                WHERE evidence.assertion_key = cite.assertion_key
                ORDER BY evidence.paragraph
            ), ', '),
            CASE WHEN assertion.is_reported THEN 'citing ' || assertion.holder_name END
        ) || ' [' || assertion.assertion_key || ']'
    FROM bi.assertion
    WHERE assertion.assertion_key = cite.assertion_key;
END;

COMMENT ON FUNCTION bi.cite IS
'Citation of a claim: source, paragraphs, the holder if that is not the source itself, and the key.';
