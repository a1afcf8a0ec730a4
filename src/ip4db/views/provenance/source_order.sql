-- Which source was written before which, as far as that can be told?
--
-- Grain:    one row per earlier and later source.
-- Leaves out pairs that nothing orders: the order is partial, and no pair is guessed.
-- Read by:  source, expectation (was it written before its outcome?).

CREATE VIEW bi.source_order AS
WITH RECURSIVE direct AS (
    SELECT
        earlier_id,
        later_id,
        string_agg(because, '; ' ORDER BY because COLLATE "C") AS because
    FROM bi_internal.source_before
    GROUP BY earlier_id, later_id
),

known (earlier_id, later_id) AS (
    SELECT
        earlier_id,
        later_id
    FROM direct
    UNION
    SELECT
        known.earlier_id,
        direct.later_id
    FROM known
    INNER JOIN direct ON known.later_id = direct.earlier_id
),

between_them AS (
    SELECT
        known.earlier_id,
        known.later_id,
        min(middle_entity.name COLLATE "C") AS middle_name
    FROM known
    INNER JOIN known AS onward ON known.later_id = onward.later_id
    INNER JOIN direct ON known.earlier_id = direct.earlier_id AND onward.earlier_id = direct.later_id
    INNER JOIN ip4.entity AS middle_entity ON onward.earlier_id = middle_entity.id
    GROUP BY known.earlier_id, known.later_id
)

SELECT
    earlier_entity.key || '|' || later_entity.key AS row_key,
    earlier_entity.key AS earlier_source_key,
    earlier_entity.name AS earlier_source_name,
    later_entity.key AS later_source_key,
    later_entity.name AS later_source_name,
    direct.because IS NOT NULL AS is_direct,
    coalesce(direct.because, 'both lie on either side of: ' || between_them.middle_name) AS because
FROM known
INNER JOIN ip4.entity AS earlier_entity ON known.earlier_id = earlier_entity.id
INNER JOIN ip4.entity AS later_entity ON known.later_id = later_entity.id
LEFT JOIN direct ON known.earlier_id = direct.earlier_id AND known.later_id = direct.later_id
LEFT JOIN between_them ON known.earlier_id = between_them.earlier_id AND known.later_id = between_them.later_id;

COMMENT ON VIEW bi.source_order IS
'Which source was written before which, as far as that can be told. One row per earlier and later source.';
COMMENT ON COLUMN bi.source_order.row_key IS 'Unique key of the row: key of the earlier source, |, key of the later';
COMMENT ON COLUMN bi.source_order.earlier_source_key IS 'Key of the source written earlier';
COMMENT ON COLUMN bi.source_order.earlier_source_name IS 'Name of the source written earlier';
COMMENT ON COLUMN bi.source_order.later_source_key IS 'Key of the source written later';
COMMENT ON COLUMN bi.source_order.later_source_name IS 'Name of the source written later';
COMMENT ON COLUMN bi.source_order.is_direct IS 'True if one reason tells; false if it follows from other pairs';
COMMENT ON COLUMN bi.source_order.because IS 'Why, in words';
