-- At which events was a document, or were documents of a family, issued?
--
-- Grain:    one row per document, event and assertion.
-- Leaves out what is denied or only foreseen.
-- Read by:  document, document_date, event_card, timeline_entry.
--
-- A source says so of the document, or says who issued it and at which event.

CREATE VIEW bi_internal.issued_at AS
SELECT
    assertion.subject_id AS document_id,
    document_relation.other_id AS event_id,
    assertion.id AS assertion_id
FROM ip4.document_relation
INNER JOIN ip4.assertion ON document_relation.id = assertion.id
INNER JOIN ip4.event ON document_relation.other_id = event.id
WHERE
    document_relation.relation = 'issued_at'
    AND assertion.polarity = 'asserted'
    AND assertion.modality = 'asserted'
UNION
SELECT
    assertion.subject_id AS document_id,
    assertion_entity.entity_id AS event_id,
    assertion.id AS assertion_id
FROM ip4.document_party
INNER JOIN ip4.assertion ON document_party.id = assertion.id
INNER JOIN ip4.assertion_entity ON document_party.id = assertion_entity.assertion_id AND assertion_entity.role = 'at'
INNER JOIN ip4.event ON assertion_entity.entity_id = event.id
WHERE
    document_party.role = 'issuer'
    AND document_party.status = 'done'
    AND assertion.polarity = 'asserted'
    AND assertion.modality = 'asserted';

COMMENT ON VIEW bi_internal.issued_at IS
'Events at which documents were issued. One row per document, event and assertion.';
COMMENT ON COLUMN bi_internal.issued_at.document_id IS 'The document, or the family of documents';
COMMENT ON COLUMN bi_internal.issued_at.event_id IS 'The event at which it, or one of them, was issued';
COMMENT ON COLUMN bi_internal.issued_at.assertion_id IS 'The claim';
