-- Between which days was a source written?
--
-- Grain:  one row per source.
-- Key:    source_id
-- Scope:  source_id
--
-- A bound is a day or the stated date of an event. The window is null if no bound has a date, or if bounds exclude each
-- other. Its upper end is exclusive, as in all ranges of this schema.

SELECT
    source.id AS source_id,
    coalesce(edge.after_day >= edge.before_day, FALSE) AS is_conflicting,
    CASE
        WHEN edge.after_day IS NULL AND edge.before_day IS NULL THEN NULL
        WHEN edge.after_day >= edge.before_day THEN NULL
        ELSE daterange(edge.after_day, edge.before_day)
    END AS possible
FROM ip4.source
CROSS JOIN LATERAL (
    SELECT
        max(coalesce(source_bound.day, lower(dated.possible))) FILTER (WHERE source_bound.side = 'after') AS after_day,
        min(coalesce(source_bound.day + 1, upper(dated.possible)))
        FILTER (WHERE source_bound.side = 'before') AS before_day
    FROM ip4.source_bound
    LEFT JOIN ip4_read.stated_event_date AS dated ON source_bound.event_id = dated.event_id
    WHERE source_bound.source_id = source.id
) AS edge;

-- Affected: sources whose bounds changed, or the events that bound them.
SELECT ip4_read.changed('source.id', 'source_bound.source_id') AS source_id
UNION
SELECT source_bound.source_id
FROM ip4.source_bound
WHERE source_bound.event_id IN (SELECT ip4_read.changed('stated_event_date.event_id'));
