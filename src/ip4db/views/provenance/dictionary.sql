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
    col_description(relation.oid, attr.attnum) AS description,
    attr.attname = 'row_key' AS is_key,
    substring(obj_description(relation.oid, 'pg_class') FROM 'One row per .*$') AS grain,
    obj_description(relation.oid, 'pg_class') AS view_description
FROM pg_catalog.pg_class AS relation
INNER JOIN pg_catalog.pg_namespace AS folder ON relation.relnamespace = folder.oid
INNER JOIN pg_catalog.pg_attribute AS attr ON relation.oid = attr.attrelid
WHERE
    folder.nspname = 'bi'
    AND relation.relkind = 'v'
    AND attr.attnum > 0
    AND NOT attr.attisdropped;
