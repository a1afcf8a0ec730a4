-- What does each column of each view mean?
--
-- Grain:    one row per view and column.
-- Leaves out functions; see their comments.

CREATE VIEW bi.dictionary AS
SELECT
    relation.relname || '|' || attr.attname AS row_key,
    relation.relname::text AS view_name,
    attr.attnum AS column_number,
    attr.attname::text AS column_name,
    format_type(attr.atttypid, attr.atttypmod) AS column_type,
    said.description,
    substring(said.description FROM '\(code list ([a-z_]+)') AS code_list,
    target.view_name AS references_view,
    target.view_name || '_key' AS references_column,
    attr.attname = 'row_key' AS is_key,
    substring(obj_description(relation.oid, 'pg_class') FROM 'One row per .*$') AS grain,
    obj_description(relation.oid, 'pg_class') AS view_description
FROM pg_catalog.pg_class AS relation
INNER JOIN pg_catalog.pg_namespace AS folder ON relation.relnamespace = folder.oid
INNER JOIN pg_catalog.pg_attribute AS attr ON relation.oid = attr.attrelid
CROSS JOIN LATERAL (SELECT col_description(relation.oid, attr.attnum) AS description) AS said
-- Views with one row for each thing, named after it: a key of such a thing is named after the view.
LEFT JOIN (
    VALUES
    ('assertion'), ('country'), ('document'), ('initiative'), ('passage'), ('source'), ('summit'), ('topic')
) AS target (view_name)
    ON
        substring(attr.attname FROM '([a-z]+)_key$') = target.view_name
        AND (relation.relname <> target.view_name OR attr.attname <> target.view_name || '_key')
WHERE
    folder.nspname = 'bi'
    AND relation.relkind = 'v'
    AND attr.attnum > 0
    AND NOT attr.attisdropped;
