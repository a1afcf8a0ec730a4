-- Was one thing before another on all possible days?
--
-- Grain:    true, false, or null if the dates leave it open.
--
-- A null bound is open.

CREATE FUNCTION bi.definitely_before(a_from date, a_to date, b_from date, b_to date) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN a_to < b_from THEN TRUE
    WHEN a_from >= b_to THEN FALSE
END;

COMMENT ON FUNCTION bi.definitely_before IS
'Whether a thing dated a_from to a_to was on an earlier day than one dated b_from to b_to (last days inclusive): true,
false, or null if the dates leave it open. A null bound is open.';
