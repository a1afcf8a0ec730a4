-- Which source names which entity, how often and in which forms, and which does not?
--
-- Grain:    one row per entity and source, named or not.
-- A source that does not name an entity has a row with not_reported.

CREATE VIEW bi.mention AS
SELECT
    entity.key || '|' || text_entity.key AS row_key,
    entity.key AS entity_key,
    entity.name AS entity_name,
    entity.kind AS entity_kind,
    country.iso_alpha3 AS entity_iso3,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    CASE WHEN printed.mention_count > 0 THEN 'yes' ELSE 'not_reported' END AS mentioned,
    (printed.mention_count > 0)::integer::smallint AS mentioned_count,
    printed.printed_forms,
    printed.manners,
    printed.mention_count,
    printed.passage_count
FROM ip4.entity
CROSS JOIN ip4.source
INNER JOIN ip4.entity AS text_entity ON source.id = text_entity.id
LEFT JOIN ip4.country ON entity.id = country.id
CROSS JOIN LATERAL (
    SELECT
        string_agg(DISTINCT mention.printed COLLATE "C", '; ') AS printed_forms,
        string_agg(DISTINCT mention.manner COLLATE "C", '; ') AS manners,
        count(*)::integer AS mention_count,
        count(DISTINCT mention.passage_id)::integer AS passage_count
    FROM ip4.mention
    WHERE mention.source_id = source.id AND mention.entity_id = entity.id
) AS printed;
