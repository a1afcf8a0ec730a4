-- About which entities may a conclusion have changed?
--
-- Entities that a changed row refers to or referred to, entities that a changed claim names, and those that it names
-- through a provision or a quoted saying. It may return too many: rows that are recomputed without need do not change.

CREATE VIEW ip4_read.touched_entity AS
SELECT
    ip4_read.changed(
        'entity', 'named', 'hierarchy.entity_id', 'claim_member.member_id', 'claim.source_id'
    ) AS entity_id
UNION
SELECT entity_claim.entity_id
FROM ip4_read.entity_claim
WHERE entity_claim.assertion_id IN (
    SELECT ip4_read.changed('assertion', 'claim.assertion_id', 'claim_member.assertion_id')
)
UNION
SELECT provision.document_id
FROM ip4.provision
WHERE
    provision.document_id IS NOT NULL
    AND provision.id IN (
        SELECT ip4_read.changed('named', 'entity')
        UNION
        SELECT assertion.subject_id
        FROM ip4.assertion
        WHERE assertion.id IN (SELECT ip4_read.changed('assertion'))
    )
UNION
SELECT said.entity_id
FROM ip4.utterance
CROSS JOIN LATERAL (VALUES (utterance.speaker_id), (utterance.said_at_id)) AS said (entity_id)
WHERE
    said.entity_id IS NOT NULL
    AND utterance.id IN (
        SELECT ip4_read.changed('utterance.id', 'quotation.utterance_id')
    );
