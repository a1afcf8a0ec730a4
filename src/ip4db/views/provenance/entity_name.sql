-- Under which names is an entity known?
--
-- Grain:    one row per entity and name.
-- Leaves out what sources print (bi.mention).
-- Read by:  search, whoever looks for a key.

CREATE VIEW bi.entity_name AS
SELECT
    named.entity_key || '|' || named.known_as AS row_key,
    named.entity_key,
    named.entity_name,
    named.entity_kind,
    named.entity_iso3,
    named.known_as,
    named.name_type,
    name_type.meaning AS name_type_meaning
FROM bi_internal.known_name AS named
INNER JOIN ip4.name_type ON named.name_type = name_type.code;

COMMENT ON VIEW bi.entity_name IS 'Canonical, standard, short and former names. One row per entity and name.';
COMMENT ON COLUMN bi.entity_name.row_key IS 'Unique key of the row: key of the entity, |, the name';
COMMENT ON COLUMN bi.entity_name.entity_key IS 'Key of the entity';
COMMENT ON COLUMN bi.entity_name.entity_name IS 'Name of the entity';
COMMENT ON COLUMN bi.entity_name.entity_kind IS 'Kind of entity of entity_key';
COMMENT ON COLUMN bi.entity_name.entity_iso3 IS 'ISO 3166-1 alpha-3 code of the entity, if it is a country';
COMMENT ON COLUMN bi.entity_name.known_as IS 'The name';
COMMENT ON COLUMN bi.entity_name.name_type IS 'Which kind of name (list name_type in code)';
COMMENT ON COLUMN bi.entity_name.name_type_meaning IS 'What the code in name_type means';
