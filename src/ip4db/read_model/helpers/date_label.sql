-- How is a range of days written in words?
--
-- Grain:    one text per range.
-- Leaves out the printed words, which views prefer if there are any.

CREATE FUNCTION ip4_read.date_label(possible daterange) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE
    WHEN possible IS NULL OR isempty(possible) THEN NULL
    WHEN lower_inf(possible) AND upper_inf(possible) THEN NULL
    WHEN upper_inf(possible) THEN 'from ' || to_char(lower(possible), 'FMDD FMMonth YYYY')
    WHEN lower_inf(possible) THEN 'until ' || to_char(upper(possible) - 1, 'FMDD FMMonth YYYY')
    WHEN upper(possible) = lower(possible) + 1 THEN to_char(lower(possible), 'FMDD FMMonth YYYY')
    WHEN extract(DAY FROM lower(possible)) <> 1 OR extract(DAY FROM upper(possible)) <> 1
        THEN to_char(lower(possible), 'FMDD FMMonth YYYY to ') || to_char(upper(possible) - 1, 'FMDD FMMonth YYYY')
    WHEN upper(possible) = (lower(possible) + interval '1 month')::date THEN to_char(lower(possible), 'FMMonth YYYY')
    WHEN extract(DOY FROM lower(possible)) <> 1 OR extract(DOY FROM upper(possible)) <> 1
        THEN to_char(lower(possible), 'FMMonth YYYY') || ' to ' || to_char(upper(possible) - 1, 'FMMonth YYYY')
    WHEN upper(possible) = (lower(possible) + interval '1 year')::date THEN to_char(lower(possible), 'YYYY')
    WHEN
        extract(YEAR FROM lower(possible))::integer % 10 = 0
        AND upper(possible) = (lower(possible) + interval '10 years')::date
        THEN to_char(lower(possible), 'YYYY') || 's'
    ELSE to_char(lower(possible), 'YYYY') || ' to ' || to_char(upper(possible) - 1, 'YYYY')
END;

COMMENT ON FUNCTION ip4_read.date_label IS
'A range of days in words, such as "July 2023" or "2012 to 2014"; null for an unbounded range.';
