-- When were the sources written at the earliest and latest, and what bounds them?
-- Bounds come from what a source treats as past or still to come. One has no upper bound.
SELECT
    source.source_name,
    source.written_label,
    bound.side,
    coalesce(bound.event_name, bound.bound_from::text) AS bound_by,
    bound.basis,
    bound.reason
FROM bi.source
INNER JOIN bi.source_bound AS bound ON source.source_key = bound.source_key
ORDER BY source.written_from, source.source_key, bound.side, bound.row_key;
