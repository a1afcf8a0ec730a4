-- Of which entities may the row of an entity view have changed?
--
-- Entities that a change touched and those whose conclusions changed; those that share a claim with an entity that
-- changed its name or its place in the hierarchy, since rows show names of each other; parties, delegations and events
-- of a document or event that is now known to have come about; and whatever any of these is part of. An over-estimate,
-- as touched_entity. Entities that only share a claim with one whose conclusions changed are left out: NATO shares
-- claims with nearly all.

CREATE VIEW ip4_read.related_entity AS
WITH renamed AS (
    SELECT ip4_read.changed('entity', 'hierarchy.entity_id', 'anchor_date.anchor_id') AS entity_id
),

relative AS (
    SELECT hierarchy.entity_id
    FROM renamed
    INNER JOIN ip4_read.hierarchy ON renamed.entity_id = hierarchy.ancestor_id
    UNION
    SELECT place.id
    FROM renamed
    INNER JOIN ip4.place ON renamed.entity_id = place.country_id
    UNION
    -- An area names the threat that it addresses, and the threat its areas.
    SELECT unnest(ARRAY[topic.id, topic.addresses_id])
    FROM renamed
    INNER JOIN ip4.topic ON renamed.entity_id IN (topic.id, topic.addresses_id)
    WHERE topic.addresses_id IS NOT NULL
    UNION
    SELECT renamed.entity_id FROM renamed
),

came_about AS (
    SELECT ip4_read.changed('occurrence.entity_id') AS entity_id
    UNION
    SELECT relative.entity_id FROM relative
),

companion AS (
    SELECT other.entity_id
    FROM relative
    INNER JOIN ip4_read.entity_claim AS own ON relative.entity_id = own.entity_id
    INNER JOIN ip4_read.entity_claim AS other ON own.assertion_id = other.assertion_id
    UNION
    SELECT document_standing.party_id
    FROM came_about
    INNER JOIN ip4_read.document_standing ON came_about.entity_id = document_standing.document_id
    UNION
    -- A claim names the group; the document shows its members.
    SELECT document_standing.document_id
    FROM relative
    INNER JOIN ip4_read.document_standing ON relative.entity_id = document_standing.party_id
    UNION
    SELECT attendance.delegation_id
    FROM came_about
    INNER JOIN ip4_read.attendance ON came_about.entity_id = attendance.event_id
    UNION
    SELECT issued_at.event_id
    FROM came_about
    INNER JOIN ip4_read.issued_at ON came_about.entity_id = issued_at.document_id
    UNION
    SELECT issued_at.document_id
    FROM ip4_read.issued_at
    WHERE issued_at.event_id IN (SELECT ip4_read.changed('best_date.subject_id'))
    UNION
    SELECT
        ip4_read.changed(
            'entity', 'hierarchy.entity_id', 'occurrence.entity_id', 'best_date.subject_id',
            'attendance.event_id', 'attendance.delegation_id',
            'document_standing.party_id', 'document_standing.document_id', 'cooperation_side.side_id',
            'initiative_step.initiative_id', 'anchor_date.anchor_id'
        )
    UNION
    SELECT touched_entity.entity_id FROM ip4_read.touched_entity
)

SELECT hierarchy.ancestor_id AS entity_id
FROM companion
INNER JOIN ip4_read.hierarchy ON companion.entity_id = hierarchy.entity_id
UNION
-- A part of an event has the place of the whole.
SELECT hierarchy.entity_id
FROM companion
INNER JOIN ip4_read.hierarchy ON companion.entity_id = hierarchy.ancestor_id
INNER JOIN ip4.event ON hierarchy.entity_id = event.id
UNION
SELECT companion.entity_id FROM companion;
