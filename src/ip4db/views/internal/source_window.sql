-- Between which days was a source written?
--
-- Grain:    one row per source.
-- Leaves out the order of sources that only events tell (bi.source_order has it).
-- Read by:  assertion_date, bi.assertion, bi.source, bi.source_order.

CREATE VIEW bi_internal.source_window AS
WITH bound AS (
    SELECT
        source_bound.source_id,
        CASE WHEN source_bound.side = 'after' THEN coalesce(source_bound.day, lower(dated.possible)) END AS after_day,
        CASE
            WHEN source_bound.side = 'before' THEN coalesce(source_bound.day + 1, upper(dated.possible))
        END AS before_day
    FROM ip4.source_bound
    LEFT JOIN bi_internal.stated_event_date AS dated ON source_bound.event_id = dated.event_id
),

edge AS (
    SELECT
        source_id,
        max(after_day) AS after_day,
        min(before_day) AS before_day
    FROM bound
    GROUP BY source_id
)

SELECT
    source.id AS source_id,
    coalesce(edge.after_day >= edge.before_day, FALSE) AS is_conflicting,
    CASE
        WHEN edge.after_day IS NULL AND edge.before_day IS NULL THEN NULL
        WHEN edge.after_day >= edge.before_day THEN NULL
        ELSE daterange(edge.after_day, edge.before_day)
    END AS possible
FROM ip4.source
LEFT JOIN edge ON source.id = edge.source_id;

COMMENT ON VIEW bi_internal.source_window IS
'Days on which a source may have been written, from its bounds. One row per source.';
COMMENT ON COLUMN bi_internal.source_window.source_id IS 'The source';
COMMENT ON COLUMN bi_internal.source_window.is_conflicting IS 'True if its bounds exclude each other';
COMMENT ON COLUMN bi_internal.source_window.possible IS
'The days, upper bound exclusive; null if no bound has a day or the bounds exclude each other';
