-- Notes which assertions and entities a statement has changed, and asks for a refresh at the end of the transaction.
--
-- The arguments are pairs `topic=column`. The setting `ip4db.refresh` says what happens: `at_commit` (the default)
-- refreshes when the transaction commits, `manual` waits until somebody calls the refresh, and `rebuild` notes only
-- that everything has changed, which is cheaper for many rows.

CREATE FUNCTION ip4_read.note_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    mode text := coalesce(nullif(current_setting('ip4db.refresh', TRUE), ''), 'at_commit');
    changed text := CASE tg_op
        WHEN 'INSERT' THEN '(TABLE new_rows)'
        WHEN 'DELETE' THEN '(TABLE old_rows)'
        ELSE '(TABLE old_rows UNION ALL TABLE new_rows)'
    END;
    ids text;
    noted_count bigint;
BEGIN
    IF mode = 'rebuild' THEN
        INSERT INTO ip4_read.noted (topic, id)
        SELECT 'everything', 0
        WHERE NOT EXISTS (SELECT FROM ip4_read.noted WHERE topic = 'everything');
    ELSE
        SELECT string_agg(format('(%L, %I)', split_part(arg, '=', 1), split_part(arg, '=', 2)), ', ') INTO ids
        FROM unnest(tg_argv) AS arg;
        EXECUTE format(
            'INSERT INTO ip4_read.noted (topic, id) SELECT DISTINCT noted.topic, noted.id FROM %s AS changed '
            'CROSS JOIN LATERAL (VALUES %s) AS noted (topic, id) WHERE noted.id IS NOT NULL',
            changed, ids
        );
        GET DIAGNOSTICS noted_count = ROW_COUNT;
        IF noted_count = 0 THEN
            RETURN NULL;
        END IF;
    END IF;
    IF mode <> 'manual' AND current_setting('ip4_read.requested', TRUE) IS DISTINCT FROM 'yes' THEN
        INSERT INTO ip4_read.request DEFAULT VALUES;
        PERFORM set_config('ip4_read.requested', 'yes', TRUE);
    END IF;
    RETURN NULL;
END
$$;

REVOKE EXECUTE ON FUNCTION ip4_read.note_change() FROM public;
