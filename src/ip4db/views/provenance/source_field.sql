-- What is known of a source beside its text, where does it come from, and what is missing?
--
-- Grain:    one row per source, field and value; fields are header fields, relations to others, and addresses.
-- A field that was looked for and not found has the basis absent.

CREATE VIEW bi.source_field AS
SELECT
    concat_ws('|', text_entity.key, told.field, told.basis, told.value_id) AS row_key,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    told.field_type,
    told.field,
    coalesce(told.value, value_entity.name) AS field_value,
    value_entity.key AS value_key,
    told.basis
FROM (
    SELECT
        source_id,
        'header field' AS field_type,
        field,
        basis,
        value,
        entity_id,
        NULL AS value_id
    FROM ip4.source_field
    UNION ALL
    SELECT
        source_id,
        'relation',
        relation,
        basis,
        NULL,
        entity_id,
        (SELECT entity.key FROM ip4.entity WHERE entity.id = source_relation.entity_id)
    FROM ip4.source_relation
    UNION ALL
    SELECT
        source_id,
        'address',
        'url',
        basis,
        url,
        NULL,
        url
    FROM ip4.source_url
) AS told
INNER JOIN ip4.entity AS text_entity ON told.source_id = text_entity.id
LEFT JOIN ip4.entity AS value_entity ON told.entity_id = value_entity.id;
