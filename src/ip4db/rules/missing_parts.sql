-- An entity has its row in the table of its kind, and an assertion its payload.
--
-- The foreign key (id, kind) of such a table says that each of its rows belongs to an entity or an
-- assertion of that kind, but not that every entity and assertion has such a row. Tables and kinds
-- come from the catalog: a table has this foreign key, and a CHECK on its column `kind` lists the
-- kinds. So a new table needs no word here.

DO $make$
DECLARE
    its record;
BEGIN
    FOR its IN
        SELECT
            kind,
            whole.relname AS whole,
            home.relname AS home,
            format(
                CASE whole.relname WHEN 'assertion' THEN '%s_%s_has_its_payload' ELSE '%s_%s_has_its_row' END,
                CASE WHEN kind ~ '^[aeiou]' THEN 'an' ELSE 'a' END,
                kind
            ) AS rule
        FROM pg_constraint AS reference
        INNER JOIN pg_class AS whole ON reference.confrelid = whole.oid
        INNER JOIN pg_class AS home ON reference.conrelid = home.oid
        INNER JOIN pg_attribute AS kind_column
            ON home.oid = kind_column.attrelid AND kind_column.attname = 'kind'
        INNER JOIN pg_constraint AS list
            ON home.oid = list.conrelid AND list.contype = 'c' AND list.conkey = ARRAY[kind_column.attnum]
        CROSS JOIN LATERAL regexp_matches(pg_get_constraintdef(list.oid), '''(\w+)''', 'g') AS quoted (words)
        CROSS JOIN LATERAL unnest(quoted.words) AS kind
        WHERE
            reference.contype = 'f'
            AND whole.oid IN ('ip4.entity'::regclass, 'ip4.assertion'::regclass)
            AND kind_column.attnum = ANY (reference.conkey)
        ORDER BY whole.relname, home.relname, kind
    LOOP
        EXECUTE format(
            $template$
            CREATE FUNCTION ip4.%5$I()
            RETURNS TABLE (rule_name text, item text, item_id bigint, item_key text, what text, remedy text)
            LANGUAGE sql STABLE
            BEGIN ATOMIC
                SELECT
                    %1$L,
                    %2$L,
                    whole.id,
                    whole.key,
                    'its kind is %4$s, but it has no row in %3$s',
                    'Insert that row in the same transaction, or delete the %2$s.'
                FROM ip4.%2$I AS whole
                LEFT JOIN ip4.%3$I AS part ON whole.id = part.id
                WHERE whole.kind = %4$L AND part.id IS NULL;
            END;
            $template$,
            its.rule, its.whole, its.home, its.kind, 'missing_' || its.kind
        );
        PERFORM
            ip4.enforce(
                its.rule, 'missing_' || its.kind, its.whole, 'item_id = new.id',
                filter => format('new.kind = %L', its.kind)
            ),
            ip4.enforce(
                its.rule, 'missing_' || its.kind, its.home, 'item_id = old.id',
                'DELETE OR UPDATE', format('old.kind = %L', its.kind)
            );
    END LOOP;
END
$make$;
