-- Why do we say that a source was written before or after something?
--
-- Grain:    one row per source and reason.
-- Leaves out what follows from several reasons together (source, source_order).
-- Read by:  source, source_order.

CREATE VIEW bi.source_bound AS
SELECT
    text_entity.key || '|' || source_bound.ordinal AS row_key,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    source_bound.side,
    event_entity.key AS event_key,
    event_entity.name AS event_name,
    coalesce(source_bound.day, lower(dated.possible)) AS bound_from,
    coalesce(source_bound.day, upper(dated.possible) - 1) AS bound_to,
    source_bound.basis,
    source_bound.reason,
    passage.key AS passage_key,
    passage.paragraph
FROM ip4.source_bound
INNER JOIN ip4.entity AS text_entity ON source_bound.source_id = text_entity.id
LEFT JOIN ip4.entity AS event_entity ON source_bound.event_id = event_entity.id
LEFT JOIN bi_internal.stated_event_date AS dated ON source_bound.event_id = dated.event_id
LEFT JOIN ip4.passage ON source_bound.passage_id = passage.id;

COMMENT ON VIEW bi.source_bound IS
'Reasons why sources were written before or after something. One row per source and reason.';
COMMENT ON COLUMN bi.source_bound.row_key IS 'Unique key of the row: key of the source, |, number of the reason';
COMMENT ON COLUMN bi.source_bound.source_key IS 'Key of the source';
COMMENT ON COLUMN bi.source_bound.source_name IS 'Name of the source';
COMMENT ON COLUMN bi.source_bound.side IS 'after: not earlier than the event or day began; before: not later';
COMMENT ON COLUMN bi.source_bound.event_key IS 'Key of the event that bounds it';
COMMENT ON COLUMN bi.source_bound.event_name IS 'Name of the event that bounds it';
COMMENT ON COLUMN bi.source_bound.bound_from IS 'First day that the event or day may mean';
COMMENT ON COLUMN bi.source_bound.bound_to IS 'Last day that the event or day may mean, inclusive';
COMMENT ON COLUMN bi.source_bound.basis IS
'stated: the text says so; inferred: to be concluded from it; external: a page outside says so';
COMMENT ON COLUMN bi.source_bound.reason IS 'Why it bounds the writing, in our words';
COMMENT ON COLUMN bi.source_bound.passage_key IS 'Key of the passage: key of the source, #, label';
COMMENT ON COLUMN bi.source_bound.paragraph IS 'Paragraph that shows it';
