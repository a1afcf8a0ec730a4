-- When was an event?
--
-- Grain:  one row per event that is dated, or is part of one that is.
-- Key:    event_id
-- Scope:  event_id
--
-- The date is the first that exists of: the date of the whole, a day on which it was under way, its beginning, the date
-- foreseen for it, and the date of the event that it is part of.

SELECT DISTINCT ON (hierarchy.entity_id)
    hierarchy.entity_id AS event_id,
    chosen.possible,
    chosen.date_precision,
    chosen.date_label,
    chosen.under_way,
    chosen.is_conflicting,
    chosen.rejected_values,
    hierarchy.depth > 0 AS is_inherited,
    CASE
        WHEN hierarchy.depth > 0 THEN 'the date of what it is part of: ' || whole.name
        WHEN chosen.code = 'began' THEN 'its beginning; ' || chosen.reason
        ELSE chosen.reason
    END AS reason
FROM ip4_read.hierarchy
INNER JOIN ip4.event ON hierarchy.entity_id = event.id
INNER JOIN ip4.entity AS whole ON hierarchy.ancestor_id = whole.id
CROSS JOIN LATERAL (
    SELECT
        own.possible,
        own.date_precision,
        own.date_label,
        own.under_way,
        own.is_conflicting,
        own.rejected_values,
        own.reason,
        own.code,
        own.milestone_key,
        CASE WHEN own.code = 'began' THEN 3 WHEN own.extent = 'within' THEN 2 ELSE 1 END AS tier,
        upper(own.possible) - lower(own.possible) AS days
    FROM ip4_read.milestone_date AS own
    WHERE
        own.subject_id = hierarchy.ancestor_id
        AND own.code IN ('held', 'occurred', 'began')
        AND own.possible IS NOT NULL
    UNION ALL
    SELECT
        foreseen.possible,
        ip4_read.date_precision(foreseen.possible) AS date_precision,
        ip4_read.date_label(foreseen.possible) AS date_label,
        NULL AS under_way,
        FALSE AS is_conflicting,
        NULL AS rejected_values,
        'the date foreseen for it' AS reason,
        'held' AS code,
        NULL AS milestone_key,
        4 AS tier,
        upper(foreseen.possible) - lower(foreseen.possible) AS days
    FROM (
        SELECT
            coalesce(
                nullif(range_intersect_agg(claim.possible) FILTER (WHERE claim.is_firm), 'empty'),
                nullif(range_intersect_agg(claim.possible), 'empty'),
                range_merge(range_agg(claim.possible))
            ) AS possible
        FROM ip4_read.claim
        INNER JOIN ip4.milestone ON claim.assertion_id = milestone.id
        WHERE
            claim.subject_id = hierarchy.ancestor_id
            AND claim.kind = 'milestone'
            AND milestone.code IN ('held', 'occurred', 'began')
            AND claim.polarity = 'asserted'
            AND claim.modality IN ('scheduled', 'planned', 'expected', 'likely')
            AND claim.possible IS NOT NULL
    ) AS foreseen
    WHERE foreseen.possible IS NOT NULL
    ORDER BY tier, days, code, possible, milestone_key
    LIMIT 1
) AS chosen
ORDER BY hierarchy.entity_id, hierarchy.depth;

-- Affected: events whose own date may have changed, and their parts.
SELECT hierarchy.entity_id AS event_id
FROM ip4_read.hierarchy
WHERE
    hierarchy.ancestor_id IN (SELECT touched_entity.entity_id FROM ip4_read.touched_entity)
    OR hierarchy.entity_id IN (SELECT ip4_read.changed('hierarchy.entity_id'))
UNION
SELECT ip4_read.changed('hierarchy.entity_id');
