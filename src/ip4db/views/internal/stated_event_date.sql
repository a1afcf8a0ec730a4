-- When was an event, by the dates that sources state outright?
--
-- Grain:    one row per event that has a stated date, or is part of one that has.
-- Leaves out relative dates: those are resolved with the help of this view.
-- Read by:  source_window, assertion_date.

CREATE VIEW bi_internal.stated_event_date AS
WITH dating AS (
    SELECT
        assertion.subject_id AS event_id,
        assertion.date_possible AS possible,
        CASE
            WHEN assertion.modality <> 'asserted' THEN 4
            WHEN milestone.code = 'began' THEN 3
            WHEN milestone.extent = 'within' THEN 2
            ELSE 1
        END AS tier
    FROM ip4.milestone
    INNER JOIN ip4.assertion ON milestone.id = assertion.id
    INNER JOIN ip4.event ON assertion.subject_id = event.id
    WHERE
        milestone.code IN ('held', 'occurred', 'began')
        AND assertion.polarity = 'asserted'
        AND assertion.modality IN ('asserted', 'scheduled', 'planned', 'expected', 'likely')
        AND assertion.date_possible IS NOT NULL
),

reconciled AS (
    SELECT
        event_id,
        tier,
        range_intersect_agg(possible) AS common,
        range_merge(range_agg(possible)) AS hull
    FROM dating
    GROUP BY event_id, tier
),

own AS (
    SELECT DISTINCT ON (event_id)
        event_id,
        tier,
        CASE WHEN isempty(common) THEN hull ELSE common END AS possible
    FROM reconciled
    ORDER BY event_id, tier
)

SELECT DISTINCT ON (event_tree.event_id)
    event_tree.event_id,
    own.possible,
    own.tier,
    event_tree.ancestor_id AS dated_event_id
FROM bi_internal.event_tree
INNER JOIN own ON event_tree.ancestor_id = own.event_id
ORDER BY event_tree.event_id, event_tree.depth;

COMMENT ON VIEW bi_internal.stated_event_date IS
'Dates of events from stated dates alone. One row per event that has one, or is part of one that has.';
COMMENT ON COLUMN bi_internal.stated_event_date.event_id IS 'The event';
COMMENT ON COLUMN bi_internal.stated_event_date.possible IS
'Days that all datings of the best tier allow; all days of any, where they disagree';
COMMENT ON COLUMN bi_internal.stated_event_date.tier IS
'1 the whole event, 2 days on which it was under way, 3 its beginning, 4 as foreseen';
COMMENT ON COLUMN bi_internal.stated_event_date.dated_event_id IS
'The event whose date it is: itself, or what it is part of';
