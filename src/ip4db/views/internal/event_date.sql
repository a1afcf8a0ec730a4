-- When was an event?
--
-- Grain:    one row per event that is dated, or is part of one that is.
-- Leaves out events without any date.
-- Read by:  summit, meeting, timeline, bi.participation.
--
-- First the date of the whole, then a day on which it was under way, then its beginning, then the
-- date foreseen for it; an event without any of these has the date of what it is part of.

CREATE VIEW bi_internal.event_date AS
WITH foreseen AS (
    SELECT
        said.subject_id AS event_id,
        coalesce(
            nullif(range_intersect_agg(said.possible) FILTER (WHERE said.is_firm), 'empty'),
            nullif(range_intersect_agg(said.possible), 'empty'),
            range_merge(range_agg(said.possible))
        ) AS possible
    FROM ip4.milestone
    INNER JOIN bi_internal.dated_assertion AS said ON milestone.id = said.assertion_id
    INNER JOIN ip4.event ON said.subject_id = event.id
    WHERE
        milestone.code IN ('held', 'occurred', 'began')
        AND said.polarity = 'asserted'
        AND said.modality IN ('scheduled', 'planned', 'expected', 'likely')
        AND said.possible IS NOT NULL
    GROUP BY said.subject_id
),

own AS (
    SELECT
        best.subject_id AS event_id,
        best.possible,
        best.date_precision,
        best.date_label,
        best.under_way,
        best.is_conflicting,
        best.losers,
        best.reason,
        CASE WHEN best.code = 'began' THEN 3 WHEN best.extent = 'within' THEN 2 ELSE 1 END AS tier,
        best.code
    FROM bi_internal.milestone_best AS best
    INNER JOIN ip4.event ON best.subject_id = event.id
    WHERE best.code IN ('held', 'occurred', 'began') AND best.possible IS NOT NULL
    UNION ALL
    SELECT
        foreseen.event_id,
        foreseen.possible,
        bi_internal.date_precision(foreseen.possible) AS date_precision,
        bi_internal.date_label(foreseen.possible) AS date_label,
        NULL AS under_way,
        FALSE AS is_conflicting,
        NULL AS losers,
        'the date foreseen for it' AS reason,
        4 AS tier,
        'held' AS code
    FROM foreseen
),

chosen AS (
    SELECT DISTINCT ON (event_id)
        event_id,
        possible,
        date_precision,
        date_label,
        under_way,
        is_conflicting,
        losers,
        CASE WHEN code = 'began' THEN 'its beginning; ' || reason ELSE reason END AS reason
    FROM own
    ORDER BY event_id, tier, upper(possible) - lower(possible), code
)

SELECT DISTINCT ON (event_tree.event_id)
    event_tree.event_id,
    chosen.possible,
    chosen.date_precision,
    chosen.date_label,
    chosen.under_way,
    chosen.is_conflicting,
    chosen.losers,
    event_tree.depth > 0 AS is_inherited,
    CASE
        WHEN event_tree.depth = 0 THEN chosen.reason
        ELSE 'the date of what it is part of: ' || ancestor.name
    END AS reason
FROM bi_internal.event_tree
INNER JOIN chosen ON event_tree.ancestor_id = chosen.event_id
INNER JOIN ip4.entity AS ancestor ON event_tree.ancestor_id = ancestor.id
ORDER BY event_tree.event_id, event_tree.depth;

COMMENT ON VIEW bi_internal.event_date IS
'Best date of each event. One row per event that is dated, or is part of one that is.';
COMMENT ON COLUMN bi_internal.event_date.event_id IS 'The event';
COMMENT ON COLUMN bi_internal.event_date.possible IS 'Days on which it may have been, upper bound exclusive';
COMMENT ON COLUMN bi_internal.event_date.date_precision IS 'How exact the days are';
COMMENT ON COLUMN bi_internal.event_date.date_label IS 'The days in words';
COMMENT ON COLUMN bi_internal.event_date.under_way IS 'Span of the times at which it was under way';
COMMENT ON COLUMN bi_internal.event_date.is_conflicting IS 'True if the datings exclude each other';
COMMENT ON COLUMN bi_internal.event_date.losers IS 'Datings that were not taken, with keys';
COMMENT ON COLUMN bi_internal.event_date.is_inherited IS 'True if it is the date of what it is part of';
COMMENT ON COLUMN bi_internal.event_date.reason IS 'Why this date was chosen';
