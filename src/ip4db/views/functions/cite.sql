-- How does one cite a claim?
--
-- Grain:    one text per assertion; null for a key that does not exist.
-- Leaves out the words of the source.
--
-- noqa: disable=RF01
-- cite.assertion_key is the parameter and no column.

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
'A claim, ready to cite: source, paragraphs, who holds it if not the source itself, and its key.';
