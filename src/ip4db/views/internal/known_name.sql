-- Which names does an entity have, the one shown and all others?
--
-- Grain:    one row per entity and name.
-- Leaves out what sources print.
-- Read by:  bi.entity_name.

CREATE VIEW bi_internal.known_name AS
SELECT
    entity.id AS entity_id,
    entity.key AS entity_key,
    entity.name AS entity_name,
    entity.kind AS entity_kind,
    country.iso_alpha3 AS entity_iso3,
    entity.name AS known_as,
    'canonical' AS name_type
FROM ip4.entity
LEFT JOIN ip4.country ON entity.id = country.id
UNION ALL
SELECT
    entity.id AS entity_id,
    entity.key AS entity_key,
    entity.name AS entity_name,
    entity.kind AS entity_kind,
    country.iso_alpha3 AS entity_iso3,
    entity_name.name AS known_as,
    entity_name.name_type
FROM ip4.entity_name
INNER JOIN ip4.entity ON entity_name.entity_id = entity.id
LEFT JOIN ip4.country ON entity.id = country.id
WHERE entity_name.name <> entity.name;

COMMENT ON VIEW bi_internal.known_name IS 'Names of entities. One row per entity and name.';
COMMENT ON COLUMN bi_internal.known_name.entity_id IS 'The entity';
COMMENT ON COLUMN bi_internal.known_name.entity_key IS 'Key of the entity';
COMMENT ON COLUMN bi_internal.known_name.entity_name IS 'Name that is shown';
COMMENT ON COLUMN bi_internal.known_name.entity_kind IS 'Kind of the entity';
COMMENT ON COLUMN bi_internal.known_name.entity_iso3 IS 'ISO 3166-1 alpha-3 code, if a country';
COMMENT ON COLUMN bi_internal.known_name.known_as IS 'The name';
COMMENT ON COLUMN bi_internal.known_name.name_type IS 'Which kind of name';
