-- Which summit is an event, or which one is it part of?

CREATE VIEW ip4_read.event_summit AS
SELECT DISTINCT ON (hierarchy.entity_id)
    hierarchy.entity_id AS event_id,
    hierarchy.ancestor_id AS summit_id
FROM ip4_read.hierarchy
INNER JOIN ip4.event ON hierarchy.ancestor_id = event.id AND event.kind = 'summit'
ORDER BY hierarchy.entity_id, hierarchy.depth;
