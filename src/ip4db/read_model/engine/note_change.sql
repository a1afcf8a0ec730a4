-- Notes which assertions and entities a statement has changed, and requests a refresh at commit.
--
-- The arguments are pairs `topic=column`. The setting `ip4db.refresh` says what happens: `at_commit` (the default)
-- refreshes when the transaction commits, `manual` waits until somebody calls the refresh, and `rebuild` notes only
-- that everything has changed, which is cheaper for many rows. So does a TRUNCATE, which does not say what it removes.

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
    IF mode = 'rebuild' OR tg_op = 'TRUNCATE' THEN
        -- A row of this transaction's own: a refresh elsewhere may take away any other.
        INSERT INTO ip4_read.noted (topic, id) VALUES ('everything', 0);
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
        -- In this order: where constraints are immediate, the refresh runs within the INSERT and resets the setting.
        PERFORM set_config('ip4_read.requested', 'yes', TRUE);
        INSERT INTO ip4_read.request DEFAULT VALUES;
    END IF;
    RETURN NULL;
END
$$;

REVOKE EXECUTE ON FUNCTION ip4_read.note_change() FROM public;
