-- At which events was a document issued, according to each claim?
--
-- Grain:  one row per claim and event.
--
-- A source says it directly, or says who issued the document and at which event.

CREATE VIEW ip4_read.issued_at AS
SELECT
    assertion.subject_id AS document_id,
    venue.entity_id AS event_id,
    assertion.id AS assertion_id
FROM ip4_read.entity_claim AS venue
INNER JOIN ip4.event ON venue.entity_id = event.id
INNER JOIN ip4.assertion ON venue.assertion_id = assertion.id
LEFT JOIN ip4.document_relation ON assertion.id = document_relation.id
LEFT JOIN ip4.document_party ON assertion.id = document_party.id
WHERE
    assertion.kind IN ('document_relation', 'document_party')
    AND assertion.polarity = 'asserted'
    AND assertion.modality = 'asserted'
    AND (
        (venue.place = 'other' AND document_relation.relation = 'issued_at')
        OR (venue.place = 'at' AND document_party.role = 'issuer' AND document_party.status = 'done')
    );
