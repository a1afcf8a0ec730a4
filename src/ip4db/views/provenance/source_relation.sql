-- How does a source relate to a body, a person or an event: who paid, who published first?
--
-- Grain:    one row per source, entity and relation.
-- Leaves out authors and publishers (source_author, source_field).
-- Read by:  source, whoever asks whether two sources are independent.

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

COMMENT ON VIEW bi.source_relation IS
'How sources relate to bodies, persons and events. One row per source, entity and relation.';
COMMENT ON COLUMN bi.source_relation.row_key IS
'Unique key of the row: key of the source, |, relation, |, key of the entity';
COMMENT ON COLUMN bi.source_relation.source_key IS 'Key of the source';
COMMENT ON COLUMN bi.source_relation.source_name IS 'Name of the source';
COMMENT ON COLUMN bi.source_relation.relation IS 'The relation (list source_relation_type in code)';
COMMENT ON COLUMN bi.source_relation.relation_meaning IS 'What the code in relation means';
COMMENT ON COLUMN bi.source_relation.entity_key IS 'Key of the entity';
COMMENT ON COLUMN bi.source_relation.entity_name IS 'Name of the entity';
COMMENT ON COLUMN bi.source_relation.entity_kind IS 'Kind of entity of entity_key';
COMMENT ON COLUMN bi.source_relation.basis IS
'stated: the text says so; inferred: to be concluded from it; external: a page outside says so';
