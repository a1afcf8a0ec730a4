-- Whether something had happened by the end of a day.
--
-- The result is true, false, or null if that cannot be known. The upper bound of a daterange is
-- exclusive, so the last possible day is the day before it. Comparing the bound itself with the day
-- would be wrong by one day, so everything calls this function. An open end has a null bound, and
-- a null bound decides nothing.

CREATE FUNCTION ip4.happened_by(possible daterange, day date) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN upper(possible) <= day + 1 THEN true
    WHEN lower(possible) > day THEN false
END;

COMMENT ON FUNCTION ip4.happened_by IS
'True if it had happened by the end of the day, false if not, null if that cannot be known.';
