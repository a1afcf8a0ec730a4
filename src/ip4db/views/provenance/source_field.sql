-- What do we know of a source, where does it come from, and what is missing?
--
-- Grain:    one row per source, field and basis.
-- Leaves out nothing: a field that was looked for and is not there has the basis absent.
-- Read by:  source.

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

COMMENT ON VIEW bi.source_field IS 'Header fields of sources with their basis. One row per source, field and basis.';
COMMENT ON COLUMN bi.source_field.row_key IS 'Unique key of the row: key of the source, |, field, |, basis';
COMMENT ON COLUMN bi.source_field.source_key IS 'Key of the source';
COMMENT ON COLUMN bi.source_field.source_name IS 'Name of the source';
COMMENT ON COLUMN bi.source_field.field IS 'Which field (list source_field_name in code)';
COMMENT ON COLUMN bi.source_field.field_meaning IS 'What the code in field means';
COMMENT ON COLUMN bi.source_field.basis IS
'stated: the text says so; inferred: to be concluded from it; external: a page outside says so; absent';
COMMENT ON COLUMN bi.source_field.field_value IS 'The value; empty if absent';
COMMENT ON COLUMN bi.source_field.value_key IS 'Key of the entity that the value names';
COMMENT ON COLUMN bi.source_field.value_name IS 'Name of the entity that the value names';
