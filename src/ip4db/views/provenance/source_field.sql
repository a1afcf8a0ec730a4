-- Which header fields does a source have, where do they come from, and which are missing?
--
-- Grain:    one row per source, field and basis.
-- A field that was looked for and not found has the basis absent.

CREATE VIEW bi.source_field AS
SELECT
    text_entity.key || '|' || source_field.field || '|' || source_field.basis AS row_key,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    source_field.field,
    field_list.meaning AS field_meaning,
    source_field.basis,
    source_field.value AS field_value,
    value_entity.key AS value_key,
    value_entity.name AS value_name
FROM ip4.source_field
INNER JOIN ip4.entity AS text_entity ON source_field.source_id = text_entity.id
INNER JOIN ip4.source_field_name AS field_list ON source_field.field = field_list.code
LEFT JOIN ip4.entity AS value_entity ON source_field.entity_id = value_entity.id;
