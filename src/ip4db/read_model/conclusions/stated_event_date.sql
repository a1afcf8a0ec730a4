-- When was an event, according to dates that sources state and not to relative ones?
--
-- Grain:  one row per event that has a stated date, or is part of one that has.
-- Key:    event_id
-- Scope:  event_id
--
-- Relative dates are left out, because they are resolved from this one. The date is the first that exists of: the date
-- of the whole, a day on which it was under way, its beginning, the date foreseen. If dates of the same kind exclude
-- each other, all their days are possible.

SELECT DISTINCT ON (hierarchy.entity_id)
    hierarchy.entity_id AS event_id,
    own.possible
FROM ip4_read.hierarchy
INNER JOIN ip4.event ON hierarchy.entity_id = event.id
CROSS JOIN LATERAL (
    SELECT
        coalesce(
            nullif(range_intersect_agg(dating.possible), 'empty'), range_merge(range_agg(dating.possible))
        ) AS possible
    FROM (
        SELECT
            assertion.date_possible AS possible,
            CASE
                WHEN assertion.modality <> 'asserted' THEN 4
                WHEN milestone.code = 'began' THEN 3
                WHEN milestone.extent = 'within' THEN 2
                ELSE 1
            END AS tier
        FROM ip4.assertion
        INNER JOIN ip4.milestone ON assertion.id = milestone.id
        WHERE
            assertion.subject_id = hierarchy.ancestor_id
            AND assertion.kind = 'milestone'
            AND milestone.code IN ('held', 'occurred', 'began')
            AND assertion.polarity = 'asserted'
            AND assertion.modality IN ('asserted', 'scheduled', 'planned', 'expected', 'likely')
            AND assertion.date_possible IS NOT NULL
    ) AS dating
    GROUP BY dating.tier
    ORDER BY dating.tier
    LIMIT 1
) AS own
ORDER BY hierarchy.entity_id, hierarchy.depth;

-- Affected: subjects of changed claims, and whatever is part of them.
SELECT hierarchy.entity_id AS event_id
FROM ip4_read.hierarchy
WHERE hierarchy.ancestor_id IN (SELECT ip4_read.changed('assertion.subject_id', 'hierarchy.entity_id'))
UNION
SELECT ip4_read.changed('hierarchy.entity_id');
