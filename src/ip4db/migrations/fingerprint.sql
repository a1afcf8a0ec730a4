-- One line for each thing in our schemas; see fingerprint.py.
--
-- Left out: the version table, and what another line says already (constraint triggers are
-- triggers, NOT NULL is said of the column).

WITH ours AS (
    SELECT
        pg_namespace.oid,
        pg_namespace.nspname,
        pg_namespace.nspacl
    FROM pg_namespace
    WHERE pg_namespace.nspname IN ('ip4', 'ip4_read', 'bi', 'bi_internal')
),

relation AS (
    SELECT
        pg_class.*,
        format('%s.%s', ours.nspname, pg_class.relname) AS full_name
    FROM pg_class
    INNER JOIN ours ON pg_class.relnamespace = ours.oid
    WHERE pg_class.relname NOT LIKE 'alembic\_version%'
)

SELECT format('schema %s: %s, granted %s', nspname, obj_description(oid, 'pg_namespace'), nspacl)
FROM ours

UNION ALL
SELECT
    format(
        'relation %s: %s %s %s, granted %s, %s, defined %s',
        full_name, relkind, relpersistence, reloptions, relacl,
        obj_description(oid, 'pg_class'),
        CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(oid) END
    )
FROM relation
WHERE relkind <> 'i'

UNION ALL
SELECT
    format(
        'column %s.%s: %s %s, default %s, identity %s, generated %s, granted %s, %s',
        relation.full_name, pg_attribute.attname,
        format_type(pg_attribute.atttypid, pg_attribute.atttypmod),
        CASE WHEN pg_attribute.attnotnull THEN 'not null' END,
        pg_get_expr(pg_attrdef.adbin, pg_attrdef.adrelid),
        pg_attribute.attidentity, pg_attribute.attgenerated, pg_attribute.attacl,
        col_description(relation.oid, pg_attribute.attnum)
    )
FROM relation
INNER JOIN pg_attribute ON relation.oid = pg_attribute.attrelid
LEFT JOIN pg_attrdef
    ON pg_attribute.attrelid = pg_attrdef.adrelid AND pg_attribute.attnum = pg_attrdef.adnum
WHERE
    relation.relkind IN ('r', 'p', 'v', 'm')
    AND pg_attribute.attnum > 0
    AND NOT pg_attribute.attisdropped

UNION ALL
SELECT
    format(
        'constraint %s on %s: %s, validated %s, %s',
        pg_constraint.conname, relation.full_name, pg_get_constraintdef(pg_constraint.oid),
        pg_constraint.convalidated, obj_description(pg_constraint.oid, 'pg_constraint')
    )
FROM relation
INNER JOIN pg_constraint ON relation.oid = pg_constraint.conrelid
WHERE pg_constraint.contype NOT IN ('n', 't')

UNION ALL
SELECT
    format(
        'index %s: %s, valid %s, %s',
        relation.full_name, pg_get_indexdef(relation.oid), pg_index.indisvalid,
        obj_description(relation.oid, 'pg_class')
    )
FROM relation
INNER JOIN pg_index ON relation.oid = pg_index.indexrelid

UNION ALL
SELECT
    format(
        'trigger %s on %s: %s, enabled %s',
        pg_trigger.tgname, relation.full_name, pg_get_triggerdef(pg_trigger.oid), pg_trigger.tgenabled
    )
FROM relation
INNER JOIN pg_trigger ON relation.oid = pg_trigger.tgrelid
WHERE NOT pg_trigger.tgisinternal

UNION ALL
SELECT format('policy %s on %s: %s', pg_policy.polname, relation.full_name, to_jsonb(pg_policy) - 'oid' - 'polrelid')
FROM relation
INNER JOIN pg_policy ON relation.oid = pg_policy.polrelid

UNION ALL
SELECT
    format(
        'function %s: %s, granted %s, %s',
        pg_proc.oid::regprocedure, pg_get_functiondef(pg_proc.oid), pg_proc.proacl,
        obj_description(pg_proc.oid, 'pg_proc')
    )
FROM pg_proc
INNER JOIN ours ON pg_proc.pronamespace = ours.oid
WHERE pg_proc.prokind <> 'a'

UNION ALL
SELECT format('type %s.%s: %s', ours.nspname, pg_type.typname, pg_type.typtype)
FROM pg_type
INNER JOIN ours ON pg_type.typnamespace = ours.oid
WHERE pg_type.typrelid = 0 AND pg_type.typelem = 0
