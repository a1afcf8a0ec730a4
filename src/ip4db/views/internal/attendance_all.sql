-- What does each claim say of each delegation at each event, meetings inside a summit included?
--
-- Grain:    one row per event, delegation and assertion; twice if it speaks of a summit and its part.
-- Leaves out, for the summit, who chaired or called a part of it, and whoever did not come to one.
-- Read by:  summit_participation, ip4_summit, row_assertion_questions.
--
-- Whoever came to a meeting inside a summit came to the summit, and at that level at least; whoever
-- did not come to the meeting may have been at the summit all the same.

CREATE VIEW bi_internal.attendance_all AS
SELECT
    attendance.event_id,
    attendance.delegation_id,
    attendance.assertion_id,
    attendance.row_key,
    attendance.role_code,
    attendance.capacity_printed,
    attendance.level_code,
    attendance.level_printed,
    attendance.is_expanded,
    attendance.modality,
    attendance.person_id,
    attendance.level_denied,
    attendance.answer,
    FALSE AS is_of_a_part
FROM bi_internal.attendance
UNION ALL
SELECT
    event_summit.summit_id AS event_id,
    attendance.delegation_id,
    attendance.assertion_id,
    summit.key || '|' || delegation.key AS row_key,
    NULL AS role_code,
    attendance.capacity_printed,
    CASE WHEN NOT attendance.level_denied THEN attendance.level_code END AS level_code,
    CASE WHEN NOT attendance.level_denied THEN attendance.level_printed END AS level_printed,
    attendance.is_expanded,
    attendance.modality,
    attendance.person_id,
    FALSE AS level_denied,
    attendance.answer,
    TRUE AS is_of_a_part
FROM bi_internal.attendance
INNER JOIN bi_internal.event_summit ON attendance.event_id = event_summit.event_id
INNER JOIN ip4.entity AS summit ON event_summit.summit_id = summit.id
INNER JOIN ip4.entity AS delegation ON attendance.delegation_id = delegation.id
WHERE event_summit.summit_id <> attendance.event_id AND attendance.answer IN ('yes', 'expected');

COMMENT ON VIEW bi_internal.attendance_all IS
'Attendance by event, that of meetings inside a summit also by summit. One row per event, delegation and assertion.';
COMMENT ON COLUMN bi_internal.attendance_all.event_id IS 'The event';
COMMENT ON COLUMN bi_internal.attendance_all.delegation_id IS 'The state, body or person';
COMMENT ON COLUMN bi_internal.attendance_all.assertion_id IS 'The claim';
COMMENT ON COLUMN bi_internal.attendance_all.row_key IS 'Key of the row of bi.summit_participation';
COMMENT ON COLUMN bi_internal.attendance_all.role_code IS 'In which role; null where it was the role in a part';
COMMENT ON COLUMN bi_internal.attendance_all.capacity_printed IS 'Office or capacity as printed';
COMMENT ON COLUMN bi_internal.attendance_all.level_code IS 'The level claimed or denied';
COMMENT ON COLUMN bi_internal.attendance_all.level_printed IS 'The level as printed';
COMMENT ON COLUMN bi_internal.attendance_all.is_expanded IS 'True if said of each member of a group';
COMMENT ON COLUMN bi_internal.attendance_all.modality IS 'How it is put';
COMMENT ON COLUMN bi_internal.attendance_all.person_id IS 'Who came for the delegation';
COMMENT ON COLUMN bi_internal.attendance_all.level_denied IS 'True if it was not at this level';
COMMENT ON COLUMN bi_internal.attendance_all.answer IS 'Whether it came: yes, denied, expected or not_reported';
COMMENT ON COLUMN bi_internal.attendance_all.is_of_a_part IS 'True if the claim speaks of a meeting inside the summit';
