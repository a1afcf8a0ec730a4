-- Which entries of the timeline may have changed?
--
-- An over-estimate, as touched_entity: milestones that changed claims date; events and documents that changed claims
-- name, whose date changed, or at which a document was issued; and changed claims that stand by themselves.

CREATE VIEW ip4_read.touched_entry AS
WITH moved AS (
    SELECT touched_entity.entity_id FROM ip4_read.touched_entity
    UNION
    SELECT ip4_read.changed('best_date.subject_id', 'occurrence.entity_id')
),

paper AS (
    SELECT document.id
    FROM moved
    INNER JOIN ip4.document ON moved.entity_id = document.id
    UNION
    SELECT issued_at.document_id
    FROM moved
    INNER JOIN ip4_read.issued_at ON moved.entity_id = issued_at.event_id
),

claimed AS (
    SELECT ip4_read.changed('assertion', 'claim.assertion_id') AS assertion_id
),

said AS (
    SELECT ip4_read.changed('best_date.date_ref', 'claim_member.claim_ref') AS claim_ref
    UNION
    SELECT claim_member.claim_ref
    FROM claimed
    INNER JOIN ip4_read.claim_member ON claimed.assertion_id = claim_member.assertion_id
    WHERE claim_member.kind = 'milestone'
)

SELECT moved.entity_id AS entry_ref FROM moved
UNION
SELECT paper.id FROM paper
UNION
SELECT best_date.date_ref
FROM paper
INNER JOIN ip4_read.best_date ON paper.id = best_date.subject_id
UNION
SELECT said.claim_ref FROM said
UNION
SELECT claimed.assertion_id FROM claimed
UNION
-- A claim stands by itself or not, depending on what others say of the same milestone.
SELECT claim_member.assertion_id
FROM said
INNER JOIN ip4_read.claim_member ON said.claim_ref = claim_member.claim_ref
INNER JOIN ip4.milestone ON claim_member.assertion_id = milestone.id
WHERE milestone.extent = 'within';
