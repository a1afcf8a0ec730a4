-- Which further entities does a claim name, and in which role?
--
-- Grain:    one row per assertion, entity and role.
-- Leaves out subjects and payloads, which the claims views show.
-- Read by:  actor, topic, whoever follows a thing through all claims.

CREATE VIEW bi.assertion_entity AS
SELECT
    assertion.key || '|' || entity_entity.key || '|' || assertion_entity.role AS row_key,
    assertion.key AS assertion_key,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    assertion.statement,
    assertion.polarity,
    assertion.modality,
    entity_entity.key AS entity_key,
    entity_entity.name AS entity_name,
    entity_entity.kind AS entity_kind,
    entity_country.iso_alpha3 AS entity_iso3,
    assertion_entity.role,
    role_list.meaning AS role_meaning
FROM ip4.assertion_entity
INNER JOIN ip4.assertion ON assertion_entity.assertion_id = assertion.id
INNER JOIN ip4.entity AS text_entity ON assertion.source_id = text_entity.id
INNER JOIN ip4.entity AS entity_entity ON assertion_entity.entity_id = entity_entity.id
LEFT JOIN ip4.country AS entity_country ON assertion_entity.entity_id = entity_country.id
INNER JOIN ip4.entity_role AS role_list ON assertion_entity.role = role_list.code;

COMMENT ON VIEW bi.assertion_entity IS 'Further entities that claims name. One row per assertion, entity and role.';
COMMENT ON COLUMN bi.assertion_entity.row_key IS
'Unique key of the row: key of the assertion, |, key of the entity, |, role';
COMMENT ON COLUMN bi.assertion_entity.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.assertion_entity.source_key IS 'Key of the source';
COMMENT ON COLUMN bi.assertion_entity.source_name IS 'Name of the source';
COMMENT ON COLUMN bi.assertion_entity.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.assertion_entity.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.assertion_entity.modality IS
'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.assertion_entity.entity_key IS 'Key of the entity';
COMMENT ON COLUMN bi.assertion_entity.entity_name IS 'Name of the entity';
COMMENT ON COLUMN bi.assertion_entity.entity_kind IS 'Kind of entity of entity_key';
COMMENT ON COLUMN bi.assertion_entity.entity_iso3 IS 'ISO 3166-1 alpha-3 code of the entity, if it is a country';
COMMENT ON COLUMN bi.assertion_entity.role IS 'In which role (list entity_role in code)';
COMMENT ON COLUMN bi.assertion_entity.role_meaning IS 'What the code in role means';
