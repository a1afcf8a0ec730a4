-- In which year does a range of days lie?
--
-- Grain:    one answer per range.
-- Leaves out ranges that reach over more than one year, or are open.

CREATE FUNCTION ip4_read.year_of(possible daterange) RETURNS smallint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN extract(YEAR FROM lower(possible)) = extract(YEAR FROM upper(possible) - 1)
        THEN extract(YEAR FROM lower(possible))::smallint
END;

COMMENT ON FUNCTION ip4_read.year_of IS 'The year in which all days of a range lie; null if there is no such year.';
