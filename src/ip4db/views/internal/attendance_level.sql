-- At which level did a delegation come to an event?
--
-- Grain:    one row per event and delegation of which a level is claimed or denied.
-- Leaves out levels that are only foreseen.
-- Read by:  summit_participation, summit.
--
-- A level that another claim denies, or a higher one, is disputed and not best. Of levels that stand,
-- that of the event goes before that of a part, what is said of one delegation before what is said
-- of each, flat before hedged, and the narrower "prime ministers" before "leaders".

CREATE VIEW bi_internal.attendance_level AS
-- Materialised, since the planner takes it for one row and would compute it over and over.
WITH attendance AS MATERIALIZED (
    SELECT * FROM bi_internal.attendance_all
    WHERE level_code IS NOT NULL
),

denied AS (
    SELECT
        attendance.event_id,
        attendance.delegation_id,
        max(participation_level.rank) AS level_rank,
        string_agg(DISTINCT attendance.level_code COLLATE "C", '; ') AS levels
    FROM attendance
    INNER JOIN ip4.participation_level ON attendance.level_code = participation_level.code
    WHERE attendance.level_denied
    GROUP BY attendance.event_id, attendance.delegation_id
),

claimed AS (
    SELECT
        attendance.event_id,
        attendance.delegation_id,
        attendance.level_code,
        participation_level.rank AS level_rank,
        coalesce(participation_level.rank <= denied.level_rank, FALSE) AS is_disputed,
        attendance.is_of_a_part,
        attendance.is_expanded,
        hedging.hedge
    FROM attendance
    INNER JOIN ip4.participation_level ON attendance.level_code = participation_level.code
    INNER JOIN bi_internal.hedging ON attendance.assertion_id = hedging.assertion_id
    LEFT JOIN denied
        ON attendance.event_id = denied.event_id AND attendance.delegation_id = denied.delegation_id
    WHERE attendance.answer = 'yes' AND NOT attendance.level_denied
),

best_level AS (
    SELECT DISTINCT ON (event_id, delegation_id)
        event_id,
        delegation_id,
        level_code,
        level_rank
    FROM claimed
    WHERE NOT is_disputed
    ORDER BY
        event_id ASC,
        delegation_id ASC,
        is_of_a_part ASC,
        is_expanded ASC,
        hedge IS NOT NULL ASC,
        CASE WHEN level_code = 'prime_ministerial' THEN 0 ELSE level_rank END ASC
),

disputed AS (
    SELECT
        event_id,
        delegation_id,
        string_agg(DISTINCT level_code COLLATE "C", '; ') AS levels
    FROM claimed
    WHERE is_disputed
    GROUP BY event_id, delegation_id
),

named AS (
    SELECT
        event_id,
        delegation_id
    FROM claimed
    UNION
    SELECT
        event_id,
        delegation_id
    FROM denied
)

SELECT
    named.event_id,
    named.delegation_id,
    best_level.level_code,
    best_level.level_rank,
    denied.levels AS levels_denied,
    disputed.levels AS levels_disputed
FROM named
LEFT JOIN best_level ON named.event_id = best_level.event_id AND named.delegation_id = best_level.delegation_id
LEFT JOIN denied ON named.event_id = denied.event_id AND named.delegation_id = denied.delegation_id
LEFT JOIN disputed ON named.event_id = disputed.event_id AND named.delegation_id = disputed.delegation_id;

COMMENT ON VIEW bi_internal.attendance_level IS
'Levels of delegations at events. One row per event and delegation of which a level is claimed or denied.';
COMMENT ON COLUMN bi_internal.attendance_level.event_id IS 'The event';
COMMENT ON COLUMN bi_internal.attendance_level.delegation_id IS 'The delegation';
COMMENT ON COLUMN bi_internal.attendance_level.level_code IS 'Best level that no claim disputes';
COMMENT ON COLUMN bi_internal.attendance_level.level_rank IS 'Its place in the scale, 1 being the highest';
COMMENT ON COLUMN bi_internal.attendance_level.levels_denied IS 'Levels denied, joined';
COMMENT ON COLUMN bi_internal.attendance_level.levels_disputed IS
'Levels that one claim gives and another denies, joined';
