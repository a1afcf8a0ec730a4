-- Which rows of entity and question views are based on a claim?
--
-- Grain:  one row per claim, view and row of it.
-- Key:    assertion_id, view_name, view_row_key
-- Scope:  assertion_id
-- Index:  view_name, view_row_key
--
-- Views with one row per claim or source are left out, because their keys name it.

SELECT DISTINCT
    assertion.id AS assertion_id,
    behind.view_name,
    behind.view_row_key
FROM ip4.assertion
CROSS JOIN LATERAL (
    SELECT
        shown.view_name,
        entity.key AS view_row_key
    FROM ip4_read.entity_claim
    INNER JOIN ip4.entity ON entity_claim.entity_id = entity.id
    INNER JOIN (
        VALUES
        ('country', 'country'), ('country', 'actor'), ('organisation', 'actor'), ('person', 'actor'),
        ('summit', 'summit'), ('event', 'meeting'), ('document', 'document'), ('initiative', 'initiative'),
        ('topic', 'topic'), ('cooperation_area', 'topic')
    ) AS shown (kind, view_name) ON entity.kind = shown.kind
    WHERE entity_claim.assertion_id = assertion.id
    UNION ALL
    SELECT
        'summit_participation',
        event.key || '|' || delegation.key
    FROM ip4_read.attendance
    INNER JOIN ip4.entity AS event ON attendance.event_id = event.id
    INNER JOIN ip4.entity AS delegation ON attendance.delegation_id = delegation.id
    WHERE attendance.assertion_id = assertion.id AND assertion.kind = 'participation'
    UNION ALL
    SELECT
        'cooperation_matrix',
        area.key
    FROM ip4_read.cooperation_side AS side
    INNER JOIN ip4.entity AS area ON side.area_id = area.id
    WHERE side.assertion_id = assertion.id AND assertion.kind = 'cooperation' AND side.answer IS NOT NULL
    UNION ALL
    SELECT
        'corroboration',
        claim_member.claim_key
    FROM ip4_read.claim_member
    WHERE claim_member.assertion_id = assertion.id AND claim_member.claim_key IS NOT NULL
    UNION ALL
    SELECT
        'timeline',
        timeline_claim.row_key
    FROM ip4_read.timeline_claim
    WHERE timeline_claim.assertion_id = assertion.id
    UNION ALL
    SELECT
        'initiative_timeline',
        initiative.key || '|' || assertion.key
    FROM ip4_read.initiative_step AS step
    INNER JOIN ip4.entity AS initiative ON step.initiative_id = initiative.id
    WHERE step.assertion_id = assertion.id
    UNION ALL
    SELECT
        'expectation',
        assertion.key
    FROM ip4_read.foreseen_claim
    WHERE foreseen_claim.assertion_id = assertion.id
    UNION ALL
    SELECT
        'expectation',
        foreseen.key
    FROM ip4.assertion_link
    INNER JOIN ip4_read.foreseen_claim ON assertion_link.to_id = foreseen_claim.assertion_id
    INNER JOIN ip4.assertion AS foreseen ON assertion_link.to_id = foreseen.id
    WHERE assertion_link.from_id = assertion.id AND assertion_link.relation = 'outcome_of'
    UNION ALL
    SELECT
        'issue',
        issue.key || '|' || assertion.key
    FROM ip4.issue_position
    INNER JOIN ip4.issue ON issue_position.issue_id = issue.id
    WHERE issue_position.assertion_id = assertion.id
) AS behind;

-- Affected: changed claims, outcomes of changed claims, and claims that other steps have placed elsewhere.
SELECT
    ip4_read.changed(
        'assertion', 'claim_member.assertion_id', 'entity_claim.assertion_id', 'attendance.assertion_id',
        'cooperation_side.assertion_id', 'timeline_claim.assertion_id', 'initiative_step.assertion_id'
    ) AS assertion_id
UNION
SELECT assertion_link.from_id
FROM ip4.assertion_link
WHERE assertion_link.to_id IN (SELECT ip4_read.changed('assertion'));
