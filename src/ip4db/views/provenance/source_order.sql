-- Which source was written before which?
--
-- Grain:    one row per earlier and later source.
-- Leaves out pairs whose order is not known; no order is guessed.

CREATE VIEW bi.source_order AS
WITH RECURSIVE direct AS (
    SELECT
        earlier_id,
        later_id,
        string_agg(because, '; ' ORDER BY because COLLATE "C") AS because
    FROM (
        -- The one was written before an event began, and the other after it, or a part of it, began.
        SELECT
            earlier.source_id AS earlier_id,
            later.source_id AS later_id,
            'written before and after: ' || entity.name AS because
        FROM ip4.source_bound AS earlier
        INNER JOIN ip4_read.hierarchy ON earlier.event_id = hierarchy.ancestor_id
        INNER JOIN ip4.source_bound AS later ON hierarchy.entity_id = later.event_id
        INNER JOIN ip4.entity ON earlier.event_id = entity.id
        WHERE earlier.side = 'before' AND later.side = 'after' AND earlier.source_id <> later.source_id
        UNION ALL
        -- The days on which they may have been written do not meet.
        SELECT
            earlier.source_id,
            later.source_id,
            concat(
                'written ', ip4_read.date_label(earlier.possible), ', and ', ip4_read.date_label(later.possible)
            )
        FROM ip4_read.source_window AS earlier
        INNER JOIN ip4_read.source_window AS later ON upper(earlier.possible) <= lower(later.possible)
    ) AS source_before
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
