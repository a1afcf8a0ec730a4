-- Had a thing happened by the end of a day?
--
-- Grain:    true, false, or null if the dates leave it open.
--
-- A null bound is open, so two null bounds give null.

CREATE FUNCTION bi.happened_by(date_from date, date_to date, day date) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN date_to <= day THEN TRUE
    WHEN date_from > day THEN FALSE
END;

COMMENT ON FUNCTION bi.happened_by IS
'Whether a thing dated date_from to date_to (last day inclusive) had happened by the end of day: true, false, or null
if the dates leave it open. A null bound is open.';
