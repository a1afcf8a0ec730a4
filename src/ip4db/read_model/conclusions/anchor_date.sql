-- Which days does it mean if a date is relative to an event, or to the writing of a source?
--
-- Grain:  one row per source, and per event that has a stated date or is part of one that has.
-- Key:    anchor_id
-- Scope:  anchor_id
--
-- A source was written between its bounds: days, or stated dates of events. The days are null if no bound has a date,
-- or if bounds exclude each other. The upper end is exclusive, as in all ranges of this schema.

SELECT
    event.id AS anchor_id,
    FALSE AS is_conflicting,
    stated.possible
FROM ip4.event
CROSS JOIN LATERAL ip4_read.stated_date(event.id) AS stated
WHERE stated.possible IS NOT NULL
UNION ALL
SELECT
    source.id,
    coalesce(edge.after_day >= edge.before_day, FALSE),
    CASE
        WHEN edge.after_day IS NULL AND edge.before_day IS NULL THEN NULL
        WHEN edge.after_day >= edge.before_day THEN NULL
        ELSE daterange(edge.after_day, edge.before_day)
    END
FROM ip4.source
CROSS JOIN LATERAL (
    SELECT
        max(coalesce(source_bound.day, lower(dated.possible))) FILTER (WHERE source_bound.side = 'after') AS after_day,
        min(coalesce(source_bound.day + 1, upper(dated.possible)))
        FILTER (WHERE source_bound.side = 'before') AS before_day
    FROM ip4.source_bound
    LEFT JOIN LATERAL ip4_read.stated_date(source_bound.event_id) AS dated ON TRUE
    WHERE source_bound.source_id = source.id
) AS edge;

-- Affected: subjects of changed claims with all that is part of them, sources that these bound, and changed sources.
WITH moved AS (
    SELECT ip4_read.changed('hierarchy.entity_id') AS entity_id
    UNION
    SELECT hierarchy.entity_id
    FROM ip4_read.hierarchy
    INNER JOIN ip4.event ON hierarchy.entity_id = event.id
    WHERE hierarchy.ancestor_id IN (SELECT ip4_read.changed('assertion.subject_id', 'hierarchy.entity_id'))
)

SELECT moved.entity_id AS anchor_id FROM moved
UNION
SELECT source_bound.source_id
FROM ip4.source_bound
WHERE source_bound.event_id IN (SELECT moved.entity_id FROM moved)
UNION
SELECT ip4_read.changed('source.id', 'source_bound.source_id');
