-- Of which entities may the row of an entity view have changed?
--
-- Entities that a change touched, entities whose conclusions changed, entities that share a claim with one of these
-- (rows show names and conclusions of each other), and what any of them is part of. Like touched_entity, it may return
-- too many.

CREATE VIEW ip4_read.related_entity AS
WITH changed AS (
    SELECT
        ip4_read.changed(
            'entity', 'hierarchy.entity_id', 'occurrence.entity_id', 'milestone_date.subject_id', 'event_date.event_id',
            'document_date.document_id',
            'attendance.event_id', 'attendance.delegation_id', 'document_standing.party_id',
            'document_standing.document_id', 'cooperation_side.side_id', 'initiative_step.initiative_id',
            'source_window.source_id'
        ) AS entity_id
),

relative AS (
    SELECT hierarchy.entity_id
    FROM changed
    INNER JOIN ip4_read.hierarchy ON changed.entity_id = hierarchy.ancestor_id
    UNION
    SELECT place.id
    FROM changed
    INNER JOIN ip4.place ON changed.entity_id = place.country_id
    UNION
    SELECT changed.entity_id FROM changed
),

companion AS (
    SELECT other.entity_id
    FROM relative
    INNER JOIN ip4_read.entity_claim AS own ON relative.entity_id = own.entity_id
    INNER JOIN ip4_read.entity_claim AS other ON own.assertion_id = other.assertion_id
    UNION
    SELECT document_standing.party_id
    FROM relative
    INNER JOIN ip4_read.document_standing ON relative.entity_id = document_standing.document_id
    UNION
    -- A claim names the group; the document shows its members.
    SELECT document_standing.document_id
    FROM relative
    INNER JOIN ip4_read.document_standing ON relative.entity_id = document_standing.party_id
    UNION
    SELECT relative.entity_id FROM relative
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
