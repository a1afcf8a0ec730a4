-- What does each column of each view mean?
--
-- Grain:    one row per view and column.
-- Leaves out functions; their comments stand on them.
-- Read by:  people whose tool does not show comments. The words are those of the comments.

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

COMMENT ON VIEW bi.dictionary IS 'What each column of each view means. One row per view and column.';
COMMENT ON COLUMN bi.dictionary.row_key IS 'Unique key of the row: the view, |, the column';
COMMENT ON COLUMN bi.dictionary.view_name IS 'Name of the view';
COMMENT ON COLUMN bi.dictionary.column_number IS 'Place of the column in the view, from 1';
COMMENT ON COLUMN bi.dictionary.column_name IS 'Name of the column';
COMMENT ON COLUMN bi.dictionary.column_type IS 'Its type';
COMMENT ON COLUMN bi.dictionary.description IS 'What it means';
COMMENT ON COLUMN bi.dictionary.is_key IS 'True for the column that makes a row unique';
COMMENT ON COLUMN bi.dictionary.grain IS 'What one row of the view is';
COMMENT ON COLUMN bi.dictionary.view_description IS 'What the view is';
