-- Under which names is an entity known?
--
-- Grain:    one row per entity and name.
-- Leaves out what sources print (bi.mention).

CREATE VIEW bi.entity_name AS
SELECT
    entity.key || '|' || named.known_as AS row_key,
    entity.key AS entity_key,
    entity.name AS entity_name,
    entity.kind AS entity_kind,
    country.iso_alpha3 AS entity_iso3,
    named.known_as,
    named.name_type
FROM (
    SELECT
        entity.id AS entity_id,
        entity.name AS known_as,
        'canonical' AS name_type
    FROM ip4.entity
    UNION ALL
    SELECT
        entity_name.entity_id,
        entity_name.name,
        entity_name.name_type
    FROM ip4.entity_name
) AS named
INNER JOIN ip4.entity ON named.entity_id = entity.id
LEFT JOIN ip4.country ON named.entity_id = country.id
WHERE named.name_type = 'canonical' OR named.known_as <> entity.name;
