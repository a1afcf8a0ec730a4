-- Which claims had been written by the end of a day?
--
-- Grain:    one row per assertion that was, or may have been, written by then.
-- Leaves out assertions of sources that were certainly written later.
--
-- noqa: disable=RF03
-- An unqualified day is the parameter, not a column.

CREATE FUNCTION bi.as_of(day date)
RETURNS TABLE (assertion_key text, source_key text, written text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        assertion.assertion_key,
        assertion.source_key,
        CASE WHEN assertion.written_to <= day THEN 'yes' ELSE 'maybe' END AS written
    FROM bi.assertion
    WHERE assertion.written_from <= day OR assertion.written_from IS NULL;
END;

COMMENT ON FUNCTION bi.as_of IS
'Assertions whose source was or may have been written by the end of day. written is yes, or maybe if the bounds of the
source leave it open. One row per assertion.';
