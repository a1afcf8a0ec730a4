-- Which days may a date relative to an anchor mean?
--
-- What a source states as fact happened before the source was written. Writing is null if this does not apply, or if
-- the date of writing is open. The result is null if the anchor has no date.

CREATE FUNCTION ip4_read.resolved_date(anchor_relation text, anchor daterange, writing daterange) RETURNS daterange
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN anchor IS NULL THEN NULL
    WHEN anchor_relation IN ('same_time', 'ongoing_at') THEN anchor
    WHEN anchor_relation = 'year_before'
        THEN daterange(
            (date_trunc('year', lower(anchor)::timestamp) - interval '1 year')::date,
            date_trunc('year', (upper(anchor) - 1)::timestamp)::date
        )
    WHEN anchor_relation = 'same_year'
        THEN daterange(
            date_trunc('year', lower(anchor)::timestamp)::date,
            (date_trunc('year', (upper(anchor) - 1)::timestamp) + interval '1 year')::date
        )
    WHEN anchor_relation IN ('before', 'shortly_before') THEN daterange(NULL, upper(anchor))
    WHEN upper(writing) IS NULL THEN daterange(lower(anchor), NULL)
    WHEN lower(anchor) < upper(writing) OR lower(anchor) IS NULL THEN daterange(lower(anchor), upper(writing))
END;
