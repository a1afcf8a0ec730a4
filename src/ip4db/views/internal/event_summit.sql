-- To which summit does an event belong?
--
-- Grain:    one row per event that is a summit or happened inside one.
-- Leaves out events that sources place in no summit.
-- Read by:  bi.participation, entity and question views.

CREATE VIEW bi_internal.event_summit AS
SELECT DISTINCT ON (event_tree.event_id)
    event_tree.event_id,
    event_tree.ancestor_id AS summit_id
FROM bi_internal.event_tree
INNER JOIN ip4.event ON event_tree.ancestor_id = event.id AND event.kind = 'summit'
ORDER BY event_tree.event_id, event_tree.depth;

COMMENT ON VIEW bi_internal.event_summit IS
'The summit that an event is or belongs to. One row per event that is a summit or happened inside one.';
COMMENT ON COLUMN bi_internal.event_summit.event_id IS 'The event';
COMMENT ON COLUMN bi_internal.event_summit.summit_id IS 'The nearest summit: itself, or what it is part of';
