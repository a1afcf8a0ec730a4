-- What is each event part of, directly or through others?
--
-- Grain:    one row per event and one of itself or what it is part of.
-- Leaves out nothing.
-- Read by:  dates and places of events, summit_participation, source_order.

CREATE VIEW bi_internal.event_tree AS
WITH RECURSIVE up (event_id, ancestor_id, depth) AS (
    SELECT
        id,
        id AS ancestor_id,
        0 AS steps
    FROM ip4.event
    UNION ALL
    SELECT
        up.event_id,
        event.part_of_id,
        up.depth + 1
    FROM up
    INNER JOIN ip4.event ON up.ancestor_id = event.id
    WHERE event.part_of_id IS NOT NULL
)

SELECT
    event_id,
    ancestor_id,
    depth
FROM up;

COMMENT ON VIEW bi_internal.event_tree IS
'What each event is part of. One row per event and one of itself or what it is part of.';
COMMENT ON COLUMN bi_internal.event_tree.event_id IS 'The event';
COMMENT ON COLUMN bi_internal.event_tree.ancestor_id IS 'The event itself, or one that it is part of';
COMMENT ON COLUMN bi_internal.event_tree.depth IS 'Steps from the event; 0 is the event itself';
