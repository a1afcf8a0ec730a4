-- In which state is a document, by each claim?
--
-- Grain:    one row per document and claim of its state.
-- Leaves out claims put as what would have been, and whose signature it is (bi.document_party).
-- Read by:  document.

CREATE VIEW bi_internal.status_claim AS
SELECT
    said.document_id,
    said.assertion_id,
    said.code,
    CASE WHEN said.modality = 'asserted' THEN coalesce(milestone_code.rank, 0) ELSE 0 END AS state_stage,
    concat_ws(
        ' ',
        CASE WHEN said.modality <> 'asserted' THEN said.modality || ':' END,
        CASE WHEN said.is_denied THEN 'not' END,
        replace(said.code, '_', ' ')
    ) AS state_label
FROM (
    SELECT
        assertion.subject_id AS document_id,
        assertion.id AS assertion_id,
        assertion.modality,
        milestone.code,
        assertion.polarity = 'denied' AS is_denied
    FROM ip4.milestone
    INNER JOIN ip4.assertion ON milestone.id = assertion.id
    UNION ALL
    SELECT
        assertion.subject_id AS document_id,
        assertion.id AS assertion_id,
        assertion.modality,
        CASE
            WHEN document_party.status = 'in_development' THEN 'in_preparation'
            WHEN document_party.status = 'intended' THEN 'intended'
            WHEN document_party.role = 'issuer' THEN 'issued'
            ELSE 'signed'
        END AS code,
        assertion.polarity = 'denied' OR document_party.status = 'not_done' AS is_denied
    FROM ip4.document_party
    INNER JOIN ip4.assertion ON document_party.id = assertion.id
    WHERE document_party.role <> 'subject'
) AS said
INNER JOIN ip4.document ON said.document_id = document.id
LEFT JOIN ip4.milestone_code ON said.code = milestone_code.code
WHERE said.modality <> 'counterfactual';

COMMENT ON VIEW bi_internal.status_claim IS
'States of documents by claim. One row per document and claim of its state.';
COMMENT ON COLUMN bi_internal.status_claim.document_id IS 'The document';
COMMENT ON COLUMN bi_internal.status_claim.assertion_id IS 'The claim';
COMMENT ON COLUMN bi_internal.status_claim.code IS 'Milestone code, or intended';
COMMENT ON COLUMN bi_internal.status_claim.state_stage IS
'Place in the list of milestones, which is that of a life; what is only foreseen comes first';
COMMENT ON COLUMN bi_internal.status_claim.state_label IS 'The state in a few words';
