-- Is somebody a party to a document?
--
-- Grain:    one row per document and party.
-- Leaves out parties of whom only a function is printed.
-- Read by:  document, country.

CREATE VIEW bi_internal.document_status AS
SELECT
    document_party_member.document_id,
    document_party_member.party_id,
    CASE
        WHEN bool_or(document_party_member.answer = 'yes') THEN 'yes'
        WHEN bool_or(document_party_member.answer = 'denied') THEN 'denied'
        WHEN bool_or(document_party_member.answer = 'planned') THEN 'planned'
        ELSE 'not_reported'
    END AS answer,
    bool_or(document_party_member.role_code = 'signatory') AS is_signatory,
    bool_or(document_party_member.role_code = 'issuer') AS is_issuer,
    bool_and(document_party_member.is_expanded) AS is_expanded
FROM bi_internal.document_party_member
WHERE document_party_member.role_code <> 'subject'
GROUP BY document_party_member.document_id, document_party_member.party_id;

COMMENT ON VIEW bi_internal.document_status IS
'Whether somebody is a party to a document. One row per document and party.';
COMMENT ON COLUMN bi_internal.document_status.document_id IS 'The document';
COMMENT ON COLUMN bi_internal.document_status.party_id IS 'The party';
COMMENT ON COLUMN bi_internal.document_status.answer IS 'yes, denied, planned or not_reported';
COMMENT ON COLUMN bi_internal.document_status.is_signatory IS 'True if it is said to sign or agree it';
COMMENT ON COLUMN bi_internal.document_status.is_issuer IS 'True if it is said to issue it';
COMMENT ON COLUMN bi_internal.document_status.is_expanded IS 'True if only said of each member of a group';
