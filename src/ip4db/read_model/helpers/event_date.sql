-- When was an event?
--
-- Grain:    one row per event that is dated, or is part of one that is.
--
-- First the date of the whole, then a day on which it was under way, then its beginning, then the time for which
-- somebody took part in it, then the date foreseen for it; an event without any of these has the date of what it is
-- part of. An event of which only the beginning is dated lasts until the last writing that says that it goes on, and
-- has no end if none says so.

CREATE VIEW ip4_read.event_date AS
SELECT DISTINCT ON (hierarchy.entity_id)
    hierarchy.entity_id AS event_id,
    chosen.possible,
    chosen.date_precision,
    chosen.date_label,
    chosen.under_way,
    chosen.is_conflicting,
    chosen.is_ongoing,
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
        lasting.possible,
        CASE
            WHEN own.code = 'began' THEN ip4_read.date_precision(lasting.possible)
            ELSE own.date_precision
        END AS date_precision,
        CASE WHEN own.code = 'began' THEN 'since ' ELSE '' END || own.date_label AS date_label,
        own.under_way,
        own.is_conflicting,
        lasting.is_ongoing,
        own.reason,
        own.code,
        own.milestone_key,
        CASE WHEN own.code = 'began' THEN 3 WHEN own.extent = 'within' THEN 2 ELSE 1 END AS tier,
        upper(own.possible) - lower(own.possible) AS days
    FROM ip4_read.milestone_date AS own
    CROSS JOIN LATERAL (
        SELECT
            count(*) > 0 AS is_ongoing,
            CASE
                WHEN own.code = 'began'
                    THEN daterange(
                        lower(own.possible),
                        max(upper(going_on.possible)) FILTER (WHERE going_on.possible > own.possible)
                    )
                ELSE own.possible
            END AS possible
        FROM ip4_read.milestone_dating AS going_on
        WHERE going_on.subject_id = own.subject_id AND going_on.code = 'continues'
    ) AS lasting
    WHERE
        own.subject_id = hierarchy.ancestor_id
        AND own.code IN ('held', 'occurred', 'began')
        AND own.possible IS NOT NULL
    UNION ALL
    SELECT
        claimed.possible,
        ip4_read.date_precision(claimed.possible) AS date_precision,
        ip4_read.date_label(claimed.possible) AS date_label,
        CASE WHEN claimed.tier = 4 THEN claimed.possible END AS under_way,
        FALSE AS is_conflicting,
        FALSE AS is_ongoing,
        CASE claimed.tier
            WHEN 4 THEN 'the time for which somebody took part in it'
            ELSE 'the date foreseen for it'
        END AS reason,
        'held' AS code,
        NULL AS milestone_key,
        claimed.tier,
        upper(claimed.possible) - lower(claimed.possible) AS days
    FROM (
        SELECT
            4 AS tier,
            range_merge(range_agg(claim.possible)) AS possible
        FROM ip4.participation
        INNER JOIN ip4_read.claim ON participation.id = claim.assertion_id
        WHERE
            participation.event_id = hierarchy.ancestor_id
            AND claim.polarity = 'asserted'
            AND claim.modality = 'asserted'
        UNION ALL
        SELECT
            5,
            coalesce(
                nullif(range_intersect_agg(claim.possible) FILTER (WHERE claim.is_firm), 'empty'),
                nullif(range_intersect_agg(claim.possible), 'empty'),
                range_merge(range_agg(claim.possible))
            )
        FROM ip4_read.claim
        INNER JOIN ip4.milestone ON claim.assertion_id = milestone.id
        WHERE
            claim.subject_id = hierarchy.ancestor_id
            AND claim.kind = 'milestone'
            AND milestone.code IN ('held', 'occurred', 'began')
            AND claim.polarity = 'asserted'
            AND claim.modality IN ('scheduled', 'planned', 'expected', 'likely')
            AND claim.possible IS NOT NULL
    ) AS claimed
    WHERE claimed.possible IS NOT NULL
    ORDER BY tier, days, code, possible, milestone_key
    LIMIT 1
) AS chosen
ORDER BY hierarchy.entity_id, hierarchy.depth;
