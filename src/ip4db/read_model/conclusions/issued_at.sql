-- At which events was a document issued, according to each claim?
--
-- A source says it directly, or says who issued the document and at which event.
--
-- Grain:  one row per claim and event.
-- Key:    assertion_id, event_id
-- Scope:  assertion_id
-- Index:  document_id; event_id

SELECT
    assertion.subject_id AS document_id,
    venue.event_id,
    assertion.id AS assertion_id
FROM ip4.assertion
CROSS JOIN LATERAL (
    SELECT document_relation.other_id AS event_id
    FROM ip4.document_relation
    WHERE document_relation.id = assertion.id AND document_relation.relation = 'issued_at'
    UNION
    SELECT assertion_entity.entity_id
    FROM ip4.document_party
    INNER JOIN ip4.assertion_entity ON document_party.id = assertion_entity.assertion_id
    WHERE
        document_party.id = assertion.id
        AND document_party.role = 'issuer'
        AND document_party.status = 'done'
        AND assertion_entity.role = 'at'
) AS venue
INNER JOIN ip4.event ON venue.event_id = event.id
WHERE
    assertion.kind IN ('document_relation', 'document_party')
    AND assertion.polarity = 'asserted'
    AND assertion.modality = 'asserted';

-- Affected: changed claims.
SELECT ip4_read.changed('assertion') AS assertion_id;
