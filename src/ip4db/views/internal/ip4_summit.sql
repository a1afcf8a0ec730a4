-- Did the four come to a summit?
--
-- Grain:    one row per summit that came about and member of the IP4.
-- Leaves out summits that did not, or not yet, come about.
-- Read by:  summit_participation, summit, country.

CREATE VIEW bi_internal.ip4_summit AS
SELECT
    event.id AS event_id,
    ip4_member.member_id AS delegation_id,
    CASE
        WHEN bool_or(attendance.answer = 'yes') THEN 'yes'
        WHEN bool_or(attendance.answer = 'denied') THEN 'denied'
        WHEN bool_or(attendance.answer = 'expected') THEN 'expected'
        ELSE 'not_reported'
    END AS attended
FROM ip4.event
INNER JOIN bi_internal.came_about ON event.id = came_about.entity_id AND came_about.came_about = 'yes'
CROSS JOIN bi_internal.ip4_member
LEFT JOIN bi_internal.attendance_all AS attendance
    ON event.id = attendance.event_id AND ip4_member.member_id = attendance.delegation_id
WHERE event.kind = 'summit'
GROUP BY event.id, ip4_member.member_id;

COMMENT ON VIEW bi_internal.ip4_summit IS
'Whether the four came to a summit. One row per summit that came about and member of the IP4.';
COMMENT ON COLUMN bi_internal.ip4_summit.event_id IS 'The summit';
COMMENT ON COLUMN bi_internal.ip4_summit.delegation_id IS 'The member';
COMMENT ON COLUMN bi_internal.ip4_summit.attended IS 'yes, denied, expected or not_reported';
