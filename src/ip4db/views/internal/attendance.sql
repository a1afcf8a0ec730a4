-- What does each claim say of each delegation at each event?
--
-- Grain:    one row per event, delegation and assertion.
-- Leaves out claims put as what would have been.
-- Read by:  summit_participation, summit, meeting, country.
--
-- "All except A came at level L" denies A's level and says nothing of A's presence.

CREATE VIEW bi_internal.attendance AS
SELECT
    participation.event_id,
    delegation.delegation_id,
    participation.id AS assertion_id,
    event_entity.key || '|' || party.key AS row_key,
    participation.role AS role_code,
    participation.capacity_printed,
    participation.level AS level_code,
    participation.level_printed,
    expansion.is_expanded,
    assertion.modality,
    coalesce(participation.person_id, person.id) AS person_id,
    participation.level_denied
    OR (expansion.exception_says IS NOT NULL AND participation.level IS NOT NULL) AS level_denied,
    CASE
        WHEN expansion.exception_says IS NOT NULL AND participation.level IS NOT NULL THEN 'not_reported'
        WHEN assertion.modality = 'asserted' THEN CASE WHEN expansion.polarity = 'asserted' THEN 'yes' ELSE 'denied' END
        WHEN assertion.modality = 'unlikely' OR expansion.polarity = 'denied' THEN 'not_reported'
        ELSE 'expected'
    END AS answer
FROM ip4.participation
INNER JOIN ip4.assertion ON participation.id = assertion.id
INNER JOIN bi_internal.expansion ON participation.id = expansion.assertion_id
INNER JOIN bi_internal.delegation ON expansion.member_id = delegation.actor_id
INNER JOIN ip4.entity AS event_entity ON participation.event_id = event_entity.id
INNER JOIN ip4.entity AS party ON delegation.delegation_id = party.id
LEFT JOIN ip4.person ON expansion.member_id = person.id
WHERE assertion.modality <> 'counterfactual';

COMMENT ON VIEW bi_internal.attendance IS
'What each claim says of each delegation at each event. One row per event, delegation and assertion.';
COMMENT ON COLUMN bi_internal.attendance.event_id IS 'The event';
COMMENT ON COLUMN bi_internal.attendance.delegation_id IS 'The state, body or person';
COMMENT ON COLUMN bi_internal.attendance.assertion_id IS 'The claim';
COMMENT ON COLUMN bi_internal.attendance.row_key IS 'Key of the row of bi.summit_participation';
COMMENT ON COLUMN bi_internal.attendance.role_code IS 'In which role';
COMMENT ON COLUMN bi_internal.attendance.capacity_printed IS 'Office or capacity as printed';
COMMENT ON COLUMN bi_internal.attendance.level_code IS 'The level claimed or denied';
COMMENT ON COLUMN bi_internal.attendance.level_printed IS 'The level as printed';
COMMENT ON COLUMN bi_internal.attendance.is_expanded IS 'True if said of each member of a group';
COMMENT ON COLUMN bi_internal.attendance.modality IS 'How it is put';
COMMENT ON COLUMN bi_internal.attendance.person_id IS 'Who came for the delegation';
COMMENT ON COLUMN bi_internal.attendance.level_denied IS 'True if it was not at this level';
COMMENT ON COLUMN bi_internal.attendance.answer IS 'Whether it came: yes, denied, expected or not_reported';
