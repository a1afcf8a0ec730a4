-- Which source names which entity, how often and in which forms, and which does not?
--
-- Grain:    one row per entity and source, named or not.
-- Leaves out nothing: silence is a row that says not_reported.
-- Read by:  topic, search, whoever asks which sources are silent on a thing.

CREATE VIEW bi.mention AS
SELECT
    entity.key || '|' || text_entity.key AS row_key,
    entity.key AS entity_key,
    entity.name AS entity_name,
    entity.kind AS entity_kind,
    entity_country.iso_alpha3 AS entity_iso3,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    CASE WHEN printing.entity_id IS NULL THEN 'not_reported' ELSE 'yes' END AS mentioned,
    (printing.entity_id IS NOT NULL)::integer::smallint AS mentioned_count,
    printing.printed_forms,
    printing.manners,
    coalesce(printing.mention_count, 0) AS mention_count,
    coalesce(printing.passage_count, 0) AS passage_count
FROM ip4.entity
CROSS JOIN ip4.source
INNER JOIN ip4.entity AS text_entity ON source.id = text_entity.id
LEFT JOIN ip4.country AS entity_country ON entity.id = entity_country.id
LEFT JOIN bi_internal.printed_form AS printing
    ON entity.id = printing.entity_id AND source.id = printing.source_id;

COMMENT ON VIEW bi.mention IS 'Which source names which entity. One row per entity and source, named or not.';
COMMENT ON COLUMN bi.mention.row_key IS 'Unique key of the row: key of the entity, |, key of the source';
COMMENT ON COLUMN bi.mention.entity_key IS 'Key of the entity';
COMMENT ON COLUMN bi.mention.entity_name IS 'Name of the entity';
COMMENT ON COLUMN bi.mention.entity_kind IS 'Kind of entity of entity_key';
COMMENT ON COLUMN bi.mention.entity_iso3 IS 'ISO 3166-1 alpha-3 code of the entity, if it is a country';
COMMENT ON COLUMN bi.mention.source_key IS 'Key of the source';
COMMENT ON COLUMN bi.mention.source_name IS 'Name of the source';
COMMENT ON COLUMN bi.mention.mentioned IS 'yes, or not_reported if the source does not name it';
COMMENT ON COLUMN bi.mention.mentioned_count IS '1 if the source names it, else 0, for sums';
COMMENT ON COLUMN bi.mention.printed_forms IS 'Forms in which the source prints it, damaged ones included, joined by ;';
COMMENT ON COLUMN bi.mention.manners IS 'Manners in which it is named (list mention_manner in code), joined by ;';
COMMENT ON COLUMN bi.mention.mention_count IS 'Number of printed forms, counted by passage';
COMMENT ON COLUMN bi.mention.passage_count IS 'Number of passages that name it';
