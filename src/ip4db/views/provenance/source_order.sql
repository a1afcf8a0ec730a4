-- Which source was written before which?
--
-- Grain:    one row per earlier and later source.
-- Leaves out pairs that nothing orders: the order is partial, and no pair is guessed.
--
-- A row has the firmest basis that tells: stated if what the texts say is enough, inferred if it takes what we conclude
-- from them, external if it takes a date of a page outside.

CREATE VIEW bi.source_order AS
WITH RECURSIVE bound AS (
    SELECT
        source_bound.source_id,
        source_bound.side,
        source_bound.event_id,
        array_position(ARRAY['stated', 'inferred', 'external'], source_bound.basis) AS reach,
        coalesce(source_bound.day, lower(dated.possible)) AS first_day,
        coalesce(source_bound.day + 1, upper(dated.possible)) AS end_day
    FROM ip4.source_bound
    LEFT JOIN ip4_read.anchor_date AS dated ON source_bound.event_id = dated.anchor_id
),

written AS (
    SELECT
        bound.source_id,
        allowed.reach,
        max(bound.first_day) FILTER (WHERE bound.side = 'after') AS after_day,
        min(bound.end_day) FILTER (WHERE bound.side = 'before') AS before_day
    FROM bound
    INNER JOIN generate_series(1, 3) AS allowed (reach) ON bound.reach <= allowed.reach
    GROUP BY bound.source_id, allowed.reach
),

direct AS (
    SELECT
        earlier_id,
        later_id,
        reach,
        string_agg(because, '; ' ORDER BY because COLLATE "C") AS because
    FROM (
        -- The one was written before an event began, and the other after it, or a part of it, began.
        SELECT
            earlier.source_id AS earlier_id,
            later.source_id AS later_id,
            greatest(earlier.reach, later.reach) AS reach,
            'written before and after: ' || entity.name AS because
        FROM bound AS earlier
        INNER JOIN ip4_read.hierarchy ON earlier.event_id = hierarchy.ancestor_id
        INNER JOIN bound AS later ON hierarchy.entity_id = later.event_id
        INNER JOIN ip4.entity ON earlier.event_id = entity.id
        WHERE earlier.side = 'before' AND later.side = 'after' AND earlier.source_id <> later.source_id
        UNION ALL
        -- The days on which they may have been written do not meet, and no window is empty.
        SELECT
            earlier.source_id,
            later.source_id,
            earlier.reach,
            concat(
                'written ', ip4_read.date_label(daterange(earlier.after_day, earlier.before_day)),
                ', and ', ip4_read.date_label(daterange(later.after_day, later.before_day))
            )
        FROM written AS earlier
        INNER JOIN written AS later ON earlier.reach = later.reach AND earlier.before_day <= later.after_day
        WHERE earlier.after_day < earlier.before_day IS NOT FALSE AND later.after_day < later.before_day IS NOT FALSE
    ) AS source_before
    GROUP BY earlier_id, later_id, reach
),

known (earlier_id, later_id, reach) AS (
    SELECT
        earlier_id,
        later_id,
        reach
    FROM direct
    UNION
    SELECT
        known.earlier_id,
        direct.later_id,
        greatest(known.reach, direct.reach)
    FROM known
    INNER JOIN direct ON known.later_id = direct.earlier_id
),

between_them AS (
    SELECT
        known.earlier_id,
        onward.later_id,
        min(middle.name COLLATE "C") AS middle_name
    FROM direct AS known
    INNER JOIN known AS onward ON known.later_id = onward.earlier_id
    INNER JOIN ip4.entity AS middle ON onward.earlier_id = middle.id
    GROUP BY known.earlier_id, onward.later_id
)

SELECT DISTINCT ON (known.earlier_id, known.later_id)
    earlier_entity.key || '|' || later_entity.key AS row_key,
    earlier_entity.key AS earlier_source_key,
    earlier_entity.name AS earlier_source_name,
    later_entity.key AS later_source_key,
    later_entity.name AS later_source_name,
    (ARRAY['stated', 'inferred', 'external'])[known.reach] AS basis,
    direct.because IS NOT NULL AS is_direct,
    coalesce(direct.because, 'both lie on either side of: ' || between_them.middle_name) AS because
FROM known
INNER JOIN ip4.entity AS earlier_entity ON known.earlier_id = earlier_entity.id
INNER JOIN ip4.entity AS later_entity ON known.later_id = later_entity.id
LEFT JOIN direct
    ON known.earlier_id = direct.earlier_id AND known.later_id = direct.later_id AND known.reach = direct.reach
LEFT JOIN between_them ON known.earlier_id = between_them.earlier_id AND known.later_id = between_them.later_id
ORDER BY known.earlier_id, known.later_id, known.reach, direct.because NULLS LAST;
