-- Which further entities does a claim name, and in which role?
--
-- Grain:    one row per assertion, entity and role.
-- Leaves out subjects and payloads, which the claims views show.

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
