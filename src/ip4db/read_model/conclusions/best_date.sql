-- When was a milestone or an event, according to all sources together?
--
-- Grain:  one row per milestone, and per event with a date.
-- Key:    subject_id, aspect, milestone_key
-- Scope:  date_ref
-- Index:  date_ref
--
-- The views of the same names decide. The basis says of a milestone whether the date is that of the whole or within it,
-- and of an event whether it is inherited from what the event is part of.

SELECT
    milestone_date.claim_ref AS date_ref,
    'milestone' AS aspect,
    milestone_date.subject_id,
    milestone_date.code,
    milestone_date.counterpart_id,
    milestone_date.milestone_key,
    milestone_date.possible,
    milestone_date.date_precision,
    milestone_date.date_label,
    milestone_date.is_conflicting,
    FALSE AS is_ongoing,
    milestone_date.under_way,
    milestone_date.extent AS basis,
    milestone_date.reason
FROM ip4_read.milestone_date
UNION ALL
SELECT
    event_date.event_id,
    'event',
    event_date.event_id,
    NULL,
    NULL,
    '',
    event_date.possible,
    event_date.date_precision,
    event_date.date_label,
    event_date.is_conflicting,
    event_date.is_ongoing,
    event_date.under_way,
    CASE WHEN event_date.is_inherited THEN 'inherited' ELSE 'own' END,
    event_date.reason
FROM ip4_read.event_date;

-- Affected: milestones of changed claims; events that changed claims name, with their parts.
WITH touched AS (
    SELECT touched_entity.entity_id FROM ip4_read.touched_entity
)

SELECT ip4_read.changed('claim_member.claim_ref') AS date_ref
UNION
SELECT claim_member.claim_ref
FROM ip4_read.claim_member
WHERE
    claim_member.kind = 'milestone'
    AND claim_member.assertion_id IN (SELECT ip4_read.changed('assertion', 'claim.assertion_id'))
UNION
SELECT touched.entity_id FROM touched
UNION
SELECT ip4_read.changed('hierarchy.entity_id')
UNION
SELECT hierarchy.entity_id
FROM ip4_read.hierarchy
INNER JOIN ip4.event ON hierarchy.entity_id = event.id
WHERE hierarchy.ancestor_id IN (SELECT touched.entity_id FROM touched);
