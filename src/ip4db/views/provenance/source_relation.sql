-- How does a source relate to an organisation, a person or an event, such as who funded it?
--
-- Grain:    one row per source, entity and relation.
-- Leaves out authors and publishers (source_author, source_field).

CREATE VIEW bi.source_relation AS
SELECT
    text_entity.key || '|' || source_relation.relation || '|' || related_entity.key AS row_key,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    source_relation.relation,
    relation_list.meaning AS relation_meaning,
    related_entity.key AS entity_key,
    related_entity.name AS entity_name,
    related_entity.kind AS entity_kind,
    source_relation.basis
FROM ip4.source_relation
INNER JOIN ip4.entity AS text_entity ON source_relation.source_id = text_entity.id
INNER JOIN ip4.entity AS related_entity ON source_relation.entity_id = related_entity.id
INNER JOIN ip4.source_relation_type AS relation_list ON source_relation.relation = relation_list.code;
