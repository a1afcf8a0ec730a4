-- Which source names which entity, how often and in which forms, and which does not?
--
-- Grain:    one row per entity and source, named or not.
-- A source that does not name an entity has a row with not_reported.
--
-- The rows of named entities stand by themselves, so that mentioned = 'yes' reads nothing else.

CREATE VIEW bi.mention AS
SELECT
    entity.key || '|' || text_entity.key AS row_key,
    entity.key AS entity_key,
    entity.name AS entity_name,
    entity.kind AS entity_kind,
    country.iso_alpha3 AS entity_iso3,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    'yes' AS mentioned,
    1::smallint AS mentioned_count,
    entity_source.printed_forms,
    replace(entity_source.manners, '_', ' ') AS manners,
    entity_source.mention_count,
    entity_source.passage_count
FROM ip4_read.entity_source
INNER JOIN ip4.entity ON entity_source.entity_id = entity.id
INNER JOIN ip4.entity AS text_entity ON entity_source.source_id = text_entity.id
LEFT JOIN ip4.country ON entity_source.entity_id = country.id
WHERE entity_source.mention_count > 0
UNION ALL
SELECT
    entity.key || '|' || text_entity.key,
    entity.key,
    entity.name,
    entity.kind,
    country.iso_alpha3,
    text_entity.key,
    text_entity.name,
    'not_reported',
    0::smallint,
    NULL,
    NULL,
    0,
    0
FROM ip4.entity
CROSS JOIN ip4.source
INNER JOIN ip4.entity AS text_entity ON source.id = text_entity.id
LEFT JOIN ip4.country ON entity.id = country.id
WHERE NOT EXISTS (
    SELECT
    FROM ip4_read.entity_source
    WHERE
        entity_source.entity_id = entity.id
        AND entity_source.source_id = source.id
        AND entity_source.mention_count > 0
);
