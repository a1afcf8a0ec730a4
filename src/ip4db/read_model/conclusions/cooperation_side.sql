-- Who does a claim say cooperates in an area, and is NATO a side?
--
-- Grain:  one row per assertion and side of the cooperation.
-- Key:    assertion_id, side_id, manner
-- Scope:  assertion_id
-- Index:  area_id; side_id
--
-- The manner is own, each (expanded to a member), group (the group as a whole) or unspecified (some members): only
-- "each" is a claim about a member. NATO is a side if NATO or one of its bodies is the subject or the partner. If no
-- partner is named, NATO is a side only if the cooperation is based on a partnership programme. That the IP4 act does
-- not make NATO a side, because they also cooperate among themselves. The answer is null for unlikely and
-- counterfactual claims; they only say whether NATO is a side.

SELECT
    cooperation.id AS assertion_id,
    side.side_id,
    side.manner,
    cooperation.area_id,
    cooperation.level,
    cooperation.tense,
    CASE
        WHEN assertion.modality IN ('counterfactual', 'unlikely') THEN NULL
        WHEN assertion.modality = 'asserted' AND side.polarity = 'asserted' THEN 'yes'
        WHEN assertion.modality = 'asserted' THEN 'denied'
        WHEN side.polarity = 'asserted' THEN 'planned'
        ELSE 'not_reported'
    END AS answer,
    EXISTS (
        SELECT
        FROM ip4_read.hierarchy
        INNER JOIN ip4.entity AS nato ON hierarchy.ancestor_id = nato.id
        LEFT JOIN ip4.organisation ON hierarchy.entity_id = organisation.id
        WHERE
            hierarchy.entity_id IN (assertion.subject_id, cooperation.partner_id)
            AND nato.key = 'nato'
            AND organisation.organisation_type IS DISTINCT FROM 'unnamed'
    )
    OR coalesce(cooperation.partner_id IS NULL AND instrument.document_type = 'partnership_programme', FALSE)
        AS is_with_nato
FROM ip4.cooperation
INNER JOIN ip4.assertion ON cooperation.id = assertion.id
LEFT JOIN ip4.document AS instrument ON cooperation.instrument_id = instrument.id
CROSS JOIN LATERAL (
    SELECT
        claim_member.member_id AS side_id,
        CASE WHEN claim_member.is_expanded THEN 'each' ELSE assertion.distribution END AS manner,
        claim_member.polarity
    FROM ip4_read.claim_member
    WHERE claim_member.assertion_id = cooperation.id
    UNION ALL
    SELECT
        cooperation.partner_id,
        'partner',
        assertion.polarity
    WHERE cooperation.partner_id IS NOT NULL
) AS side;

-- Affected: changed claims, and those whose sides or instrument changed.
SELECT ip4_read.changed('assertion', 'claim_member.assertion_id') AS assertion_id
UNION
SELECT entity_claim.assertion_id
FROM ip4_read.entity_claim
INNER JOIN ip4.cooperation ON entity_claim.assertion_id = cooperation.id
WHERE entity_claim.entity_id IN (SELECT ip4_read.changed('entity', 'hierarchy.entity_id'));
