-- What is an entity part of, directly or through others?
--
-- Grain:  one row per entity and ancestor; an entity is its own ancestor at depth 0.
-- Key:    entity_id, ancestor_id
-- Scope:  entity_id
-- Index:  ancestor_id, entity_id

SELECT
    entity.id AS entity_id,
    above.ancestor_id,
    above.depth
FROM ip4.entity
CROSS JOIN LATERAL ip4_read.ancestors(entity.id) AS above;

-- Affected: changed entities, and everything that is part of them.
SELECT ip4_read.changed('entity') AS entity_id
UNION
SELECT hierarchy.entity_id
FROM ip4_read.hierarchy
WHERE hierarchy.ancestor_id IN (SELECT ip4_read.changed('entity'));
