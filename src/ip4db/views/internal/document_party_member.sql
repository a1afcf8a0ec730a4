-- Who is a party to which document, "each of the four" spelt out?
--
-- Grain:    one row per assertion and party.
-- Leaves out parties of whom only a function is printed, and claims put as what would have been.
-- Read by:  document, country.
--
-- Here the group is the party and not the subject, so it is spelt out here and not by expansion.

CREATE VIEW bi_internal.document_party_member AS
WITH spelt_out AS (
    SELECT
        assertion.id AS assertion_id,
        assertion.subject_id AS document_id,
        assertion.modality,
        document_party.role AS role_code,
        document_party.status,
        coalesce(group_member.member_id, document_party.party_id) AS party_id,
        group_member.member_id IS NOT NULL AS is_expanded,
        (assertion.polarity = 'denied') <> coalesce(exception.says = 'denied', FALSE)
        OR document_party.status = 'not_done' AS is_denied
    FROM ip4.document_party
    INNER JOIN ip4.assertion ON document_party.id = assertion.id
    LEFT JOIN bi_internal.group_member
        ON document_party.party_id = group_member.group_id AND assertion.distribution = 'each'
    LEFT JOIN ip4.assertion_exception AS exception
        ON assertion.id = exception.assertion_id AND group_member.member_id = exception.member_id
    WHERE
        document_party.party_id IS NOT NULL
        AND assertion.modality <> 'counterfactual'
        AND exception.says IS DISTINCT FROM 'not_claimed'
)

SELECT
    assertion_id,
    document_id,
    role_code,
    party_id,
    is_expanded,
    CASE
        WHEN modality = 'unlikely' OR (modality <> 'asserted' AND is_denied) THEN 'not_reported'
        WHEN modality <> 'asserted' THEN 'planned'
        WHEN is_denied THEN 'denied'
        WHEN status IN ('in_development', 'intended') THEN 'planned'
        ELSE 'yes'
    END AS answer
FROM spelt_out;

COMMENT ON VIEW bi_internal.document_party_member IS
'Parties to documents, "each" of a group spelt out. One row per assertion and party.';
COMMENT ON COLUMN bi_internal.document_party_member.assertion_id IS 'The claim';
COMMENT ON COLUMN bi_internal.document_party_member.document_id IS 'The document';
COMMENT ON COLUMN bi_internal.document_party_member.role_code IS 'What the party does in the document';
COMMENT ON COLUMN bi_internal.document_party_member.party_id IS 'The party';
COMMENT ON COLUMN bi_internal.document_party_member.is_expanded IS 'True if said of each member of a group';
COMMENT ON COLUMN bi_internal.document_party_member.answer IS 'yes, denied, planned or not_reported';
