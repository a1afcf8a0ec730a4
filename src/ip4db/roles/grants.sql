-- Grant the groups their privileges at the end of each build.
--
-- The grants are explicit, because default privileges apply only to objects of the role that has set
-- them. Groups that do not exist are skipped; `ip4db roles` creates them and runs this again.

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
        -- Editors who write with manual refresh may refresh. They have no other privilege in this schema.
        GRANT USAGE ON SCHEMA ip4_read TO ip4db_editor;
        GRANT EXECUTE ON FUNCTION ip4_read.refresh() TO ip4db_editor;
        GRANT USAGE ON ALL SEQUENCES IN SCHEMA ip4 TO ip4db_editor;

        -- Not the version table, and not the code lists, which only migrations change.
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
        -- Editors add withdrawals. Only the owner may change a reason.
        REVOKE UPDATE, DELETE ON ip4.withdrawal FROM ip4db_editor;
        -- A load runs ANALYZE. Before PostgreSQL 17 only an owner could do that.
        IF current_setting('server_version_num')::integer >= 170000 THEN
            EXECUTE format('GRANT MAINTAIN ON %s TO ip4db_editor', written);
        END IF;
    END IF;
END
$grants$;
