-- At which level did a delegation come to an event?
--
-- Levels that are only foreseen are left out. A level that another claim denies, or a higher one, is disputed and not
-- best. Of levels that stand, that of the event goes before that of a part, what is said of one delegation before
-- what is said of each, unhedged before hedged, and the higher before the lower. All levels that claims give are told.

CREATE FUNCTION ip4_read.attendance_level(at_id bigint, of_id bigint)
RETURNS TABLE (
    level_code text, level_rank smallint, levels_claimed text, levels_denied text, levels_disputed text
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH said AS (
        SELECT
            attendance.level_code,
            attendance.level_denied,
            attendance.answer,
            attendance.is_of_a_part,
            attendance.is_expanded,
            claim.is_hedged,
            participation_level.rank,
            max(participation_level.rank) FILTER (WHERE attendance.level_denied) OVER () AS denied_rank
        FROM ip4_read.attendance
        INNER JOIN ip4_read.claim ON attendance.assertion_id = claim.assertion_id
        INNER JOIN ip4.participation_level ON attendance.level_code = participation_level.code
        WHERE attendance.event_id = at_id AND attendance.delegation_id = of_id
    ),

    claimed AS (
        SELECT
            said.*,
            coalesce(said.rank <= said.denied_rank, FALSE) AS is_disputed
        FROM said
        WHERE said.answer = 'yes' AND NOT said.level_denied
    ),

    best AS (
        SELECT
            claimed.level_code,
            claimed.rank
        FROM claimed
        WHERE NOT claimed.is_disputed
        ORDER BY
            claimed.is_of_a_part ASC,
            claimed.is_expanded ASC,
            claimed.is_hedged ASC,
            claimed.rank ASC
        LIMIT 1
    )

    SELECT
        (SELECT best.level_code FROM best),
        (SELECT best.rank FROM best),
        (
            SELECT string_agg(DISTINCT ip4_read.participation_level_label(claimed.level_code) COLLATE "C", '; ')
            FROM claimed
        ),
        (
            SELECT string_agg(DISTINCT ip4_read.participation_level_label(said.level_code) COLLATE "C", '; ')
            FROM said
            WHERE said.level_denied
        ),
        (
            SELECT string_agg(DISTINCT ip4_read.participation_level_label(claimed.level_code) COLLATE "C", '; ')
            FROM claimed
            WHERE claimed.is_disputed
        );
END;
