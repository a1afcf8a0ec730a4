-- In which state is a document or an initiative, by each claim?
--
-- Grain:    one row per document or initiative and claim of its state.
-- Leaves out claims put as what would have been.
-- Read by:  document, initiative.

CREATE VIEW bi_internal.status_claim AS
SELECT
    assertion.subject_id AS entity_id,
    assertion.id AS assertion_id,
    assertion.key AS assertion_key,
    assertion.source_id,
    milestone.code,
    concat_ws(
        ' ',
        CASE WHEN assertion.modality <> 'asserted' THEN assertion.modality || ':' END,
        CASE WHEN assertion.polarity = 'denied' THEN 'not' END,
        replace(milestone.code, '_', ' '),
        '(' || assertion.key || ')'
    ) AS state_label
FROM ip4.milestone
INNER JOIN ip4.assertion ON milestone.id = assertion.id
INNER JOIN ip4.entity ON assertion.subject_id = entity.id AND entity.kind IN ('document', 'initiative')
WHERE assertion.modality <> 'counterfactual'
UNION ALL
SELECT
    assertion.subject_id AS entity_id,
    assertion.id AS assertion_id,
    assertion.key AS assertion_key,
    assertion.source_id,
    document_party.status AS code,
    concat_ws(
        ' ',
        CASE WHEN assertion.modality <> 'asserted' THEN assertion.modality || ':' END,
        CASE WHEN assertion.polarity = 'denied' OR document_party.status = 'not_done' THEN 'not' END,
        CASE document_party.role WHEN 'issuer' THEN 'issued' ELSE 'signed' END,
        CASE document_party.status WHEN 'in_development' THEN '(in development)' WHEN 'intended' THEN '(intended)' END,
        'by ' || coalesce(party.name, document_party.party_printed),
        '(' || assertion.key || ')'
    ) AS state_label
FROM ip4.document_party
INNER JOIN ip4.assertion ON document_party.id = assertion.id
INNER JOIN ip4.entity ON assertion.subject_id = entity.id AND entity.kind IN ('document', 'initiative')
LEFT JOIN ip4.entity AS party ON document_party.party_id = party.id
WHERE document_party.role <> 'subject' AND assertion.modality <> 'counterfactual';

COMMENT ON VIEW bi_internal.status_claim IS
'States of documents and initiatives by claim. One row per document or initiative and claim of its state.';
COMMENT ON COLUMN bi_internal.status_claim.entity_id IS 'The document or initiative';
COMMENT ON COLUMN bi_internal.status_claim.assertion_id IS 'The claim';
COMMENT ON COLUMN bi_internal.status_claim.assertion_key IS 'Key of the claim';
COMMENT ON COLUMN bi_internal.status_claim.source_id IS 'The source';
COMMENT ON COLUMN bi_internal.status_claim.code IS 'Milestone code, or status of the party';
COMMENT ON COLUMN bi_internal.status_claim.state_label IS 'The state in words, with the key of the assertion';
