-- What does each claim say about each delegation at each event?
--
-- Grain:  one row per assertion, participant and event; two events if it is about a part of a summit.
-- Key:    assertion_id, member_id, event_id
-- Scope:  assertion_id
-- Index:  event_id, delegation_id; delegation_id
--
-- Counterfactual claims are left out. The delegation is the state that a participant represents, else the body that a
-- person belongs to, else the participant itself. "All except A came at level L" denies the level of A and says nothing
-- about whether A came; "none except A came at level L" says that A did. Who says that one person did not come
-- denies nothing of the delegation. A delegation at a meeting inside a summit was at the summit too, at that level or
-- a higher one. Chairing or convening the meeting is not chairing or convening the summit, and a delegation that was
-- not at the meeting may still have been at the summit.

SELECT
    participation.id AS assertion_id,
    claim_member.member_id,
    place.event_id,
    coalesce(home.state_id, person.belongs_to_id, claim_member.member_id) AS delegation_id,
    place.is_of_a_part,
    CASE WHEN NOT place.is_of_a_part THEN participation.role END AS role_code,
    participation.capacity_printed,
    CASE WHEN NOT (place.is_of_a_part AND said.level_denied) THEN participation.level END AS level_code,
    CASE WHEN NOT (place.is_of_a_part AND said.level_denied) THEN participation.level_printed END AS level_printed,
    said.level_denied AND NOT place.is_of_a_part AS level_denied,
    claim_member.is_expanded,
    assertion.modality,
    coalesce(participation.person_id, person.id) AS person_id,
    said.answer
FROM ip4.participation
INNER JOIN ip4.assertion ON participation.id = assertion.id
INNER JOIN ip4_read.claim_member ON participation.id = claim_member.assertion_id
LEFT JOIN ip4.person ON claim_member.member_id = person.id
LEFT JOIN LATERAL (
    SELECT hierarchy.ancestor_id AS state_id
    FROM ip4_read.hierarchy
    INNER JOIN ip4.country ON hierarchy.ancestor_id = country.id
    WHERE hierarchy.entity_id = claim_member.member_id
    ORDER BY hierarchy.depth
    LIMIT 1
) AS home ON TRUE
CROSS JOIN LATERAL (
    SELECT claim_member.exception_says IS NOT NULL AND participation.level IS NOT NULL AS from_the_level
) AS excepted
CROSS JOIN LATERAL (
    SELECT CASE WHEN excepted.from_the_level THEN assertion.polarity ELSE claim_member.polarity END AS polarity
) AS presence
CROSS JOIN LATERAL (
    SELECT
        participation.level_denied <> excepted.from_the_level AS level_denied,
        CASE
            WHEN excepted.from_the_level AND NOT participation.level_denied THEN 'not_reported'
            WHEN
                presence.polarity = 'denied'
                AND (
                    participation.person_id IS NOT NULL
                    OR (person.id IS NOT NULL AND coalesce(home.state_id, person.belongs_to_id) IS NOT NULL)
                )
                THEN 'not_reported'
            WHEN assertion.modality = 'asserted' AND presence.polarity = 'asserted' THEN 'yes'
            WHEN assertion.modality = 'asserted' THEN 'denied'
            WHEN assertion.modality = 'unlikely' OR presence.polarity = 'denied' THEN 'not_reported'
            ELSE 'expected'
        END AS answer
) AS said
CROSS JOIN LATERAL (
    SELECT
        participation.event_id,
        FALSE AS is_of_a_part
    UNION ALL
    SELECT
        summit.summit_id,
        TRUE
    FROM ip4_read.event_summit AS summit
    WHERE
        summit.event_id = participation.event_id
        AND summit.summit_id <> summit.event_id
        AND said.answer IN ('yes', 'expected')
) AS place
WHERE assertion.modality <> 'counterfactual';

-- Affected: changed claims, and those whose event or participant is now part of something else.
SELECT ip4_read.changed('assertion', 'claim_member.assertion_id') AS assertion_id
UNION
SELECT participation.id
FROM ip4.participation
WHERE participation.event_id IN (SELECT ip4_read.changed('hierarchy.entity_id'))
UNION
SELECT claim_member.assertion_id
FROM ip4_read.claim_member
WHERE claim_member.member_id IN (SELECT ip4_read.changed('hierarchy.entity_id'));
