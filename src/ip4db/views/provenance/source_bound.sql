-- Why was a source written before or after an event or a day?
--
-- Grain:    one row per source and reason.
-- Leaves out conclusions from several reasons (see source and source_order).

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
LEFT JOIN ip4_read.anchor_date AS dated ON source_bound.event_id = dated.anchor_id
LEFT JOIN ip4.passage ON source_bound.passage_id = passage.id;
