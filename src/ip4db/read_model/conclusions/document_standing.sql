-- Who is a party to which document, with "each of the four" expanded to the members?
--
-- Grain:  one row per assertion and party.
-- Key:    assertion_id, party_id
-- Scope:  assertion_id
-- Index:  document_id; party_id
--
-- Parties of which only a function is printed, and counterfactual claims, are left out. Here the group is the party and
-- not the subject, so it is expanded here and not by claim_member. A country that is preparing or intends to sign a
-- document is a planned party.

SELECT
    document_party.id AS assertion_id,
    coalesce(member.member_id, document_party.party_id) AS party_id,
    assertion.subject_id AS document_id,
    document_party.role AS role_code,
    member.member_id IS NOT NULL AS is_expanded,
    CASE
        WHEN assertion.modality = 'unlikely' OR (assertion.modality <> 'asserted' AND said.is_denied)
            THEN 'not_reported'
        WHEN assertion.modality <> 'asserted' THEN 'planned'
        WHEN said.is_denied THEN 'denied'
        WHEN document_party.status IN ('in_development', 'intended') THEN 'planned'
        ELSE 'yes'
    END AS answer
FROM ip4.document_party
INNER JOIN ip4.assertion ON document_party.id = assertion.id
LEFT JOIN ip4_read.group_member AS member
    ON document_party.party_id = member.group_id AND assertion.distribution = 'each'
LEFT JOIN ip4.assertion_exception AS exception
    ON assertion.id = exception.assertion_id AND member.member_id = exception.member_id
CROSS JOIN LATERAL (
    SELECT
        (assertion.polarity = 'denied') <> coalesce(exception.says = 'denied', FALSE)
        OR document_party.status = 'not_done' AS is_denied
) AS said
WHERE
    document_party.party_id IS NOT NULL
    AND assertion.modality <> 'counterfactual'
    AND exception.says IS DISTINCT FROM 'not_claimed';

-- Affected: changed claims, and those about a group whose members changed.
SELECT ip4_read.changed('assertion') AS assertion_id
UNION
SELECT document_party.id
FROM ip4.document_party
WHERE document_party.party_id IN (SELECT ip4_read.changed('group_member.group_id'));
