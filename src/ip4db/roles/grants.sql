-- Who may see and change what stands at head: the end of each build.
--
-- Explicit, because default privileges bind to the role that happens to build. Roles that
-- are not there get nothing; `ip4db roles` makes them and runs this again.

DO $grants$
DECLARE
    written text;
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'ip4db_reader') THEN
        GRANT USAGE ON SCHEMA bi TO ip4db_reader;
        GRANT SELECT ON ALL TABLES IN SCHEMA bi TO ip4db_reader;
        GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bi TO ip4db_reader;
    END IF;

    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'ip4db_editor') THEN
        GRANT USAGE ON SCHEMA ip4, bi TO ip4db_editor;
        GRANT SELECT ON ALL TABLES IN SCHEMA ip4, bi TO ip4db_editor;
        GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ip4, bi TO ip4db_editor;
        -- Whoever writes with manual refresh may refresh, which is all they may do in there.
        GRANT USAGE ON SCHEMA ip4_read TO ip4db_editor;
        GRANT EXECUTE ON FUNCTION ip4_read.refresh() TO ip4db_editor;
        GRANT USAGE ON ALL SEQUENCES IN SCHEMA ip4 TO ip4db_editor;

        -- Not the version, and not the code lists: what a code means is said by migrations.
        SELECT string_agg(pg_class.oid::regclass::text, ', ' ORDER BY pg_class.relname) INTO written
        FROM pg_class
        WHERE
            pg_class.relnamespace = 'ip4'::regnamespace
            AND pg_class.relkind IN ('r', 'p')
            AND pg_class.relname <> 'alembic_version'
            AND ARRAY['code', 'meaning', 'rank'] <> (
                SELECT array_agg(attname::text ORDER BY attname::text)
                FROM pg_attribute
                WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
            );
        EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %s TO ip4db_editor', written);
        -- A load lets the planner know what it has changed; before 17 only an owner could.
        IF current_setting('server_version_num')::integer >= 170000 THEN
            EXECUTE format('GRANT MAINTAIN ON %s TO ip4db_editor', written);
        END IF;
    END IF;
END
$grants$;
