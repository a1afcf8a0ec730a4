-- Which source was certainly written before which, told by one reason alone?
--
-- Grain:    one row per earlier source, later source and reason.
-- Leaves out what follows from several pairs together: bi.source_order closes the order.
-- Read by:  bi.source_order.
--
-- Two reasons hold: the one was written before an event began and the other after it (or after a part
-- of it) began; or the days on which they may have been written do not meet.

CREATE VIEW bi_internal.source_before AS
SELECT
    earlier.source_id AS earlier_id,
    later.source_id AS later_id,
    'written before and after: ' || entity.name AS because
FROM ip4.source_bound AS earlier
INNER JOIN bi_internal.event_tree ON earlier.event_id = event_tree.ancestor_id
INNER JOIN ip4.source_bound AS later ON event_tree.event_id = later.event_id
INNER JOIN ip4.entity ON earlier.event_id = entity.id
WHERE earlier.side = 'before' AND later.side = 'after' AND earlier.source_id <> later.source_id
UNION ALL
SELECT
    earlier.source_id AS earlier_id,
    later.source_id AS later_id,
    concat('written ', bi_internal.date_label(earlier.possible), ', and ', bi_internal.date_label(later.possible))
        AS because
FROM bi_internal.source_window AS earlier
INNER JOIN bi_internal.source_window AS later ON upper(earlier.possible) <= lower(later.possible);

COMMENT ON VIEW bi_internal.source_before IS
'Pairs of sources that one reason orders. One row per earlier source, later source and reason.';
COMMENT ON COLUMN bi_internal.source_before.earlier_id IS 'The source written earlier';
COMMENT ON COLUMN bi_internal.source_before.later_id IS 'The source written later';
COMMENT ON COLUMN bi_internal.source_before.because IS 'Why, in words';
