-- How exact is a range of days?
--
-- Grain:    one answer per range.
-- Leaves out what the range does not show: "the early 1990s" gives span.

CREATE FUNCTION ip4_read.date_precision(possible daterange) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN possible IS NULL OR isempty(possible) THEN NULL
    WHEN lower_inf(possible) AND upper_inf(possible) THEN NULL
    WHEN upper_inf(possible) THEN 'after'
    WHEN lower_inf(possible) THEN 'before'
    WHEN upper(possible) = lower(possible) + 1 THEN 'day'
    WHEN extract(DAY FROM lower(possible)) <> 1 THEN 'span'
    WHEN upper(possible) = (lower(possible) + interval '1 month')::date THEN 'month'
    WHEN extract(DOY FROM lower(possible)) <> 1 THEN 'span'
    WHEN upper(possible) = (lower(possible) + interval '1 year')::date THEN 'year'
    WHEN
        extract(YEAR FROM lower(possible))::integer % 10 = 0
        AND upper(possible) = (lower(possible) + interval '10 years')::date
        THEN 'decade'
    ELSE 'span'
END;

COMMENT ON FUNCTION ip4_read.date_precision IS
'How exact a range of days is, as a code of ip4.precision; null for an unbounded range.';
