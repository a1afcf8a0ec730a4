-- Privileges of everybody and of the groups in this database, and the owner of our schemas.
--
-- The login may lack privileges for some of it. That is not an error here: each part is tried
-- separately, and roles/setup.py reports what is still possible for everybody.

DO $close$
DECLARE
    command text;
BEGIN
    -- A reader could fill the disk with temporary tables, and shadow the names of others with
    -- tables of their own.
    FOR command IN
        SELECT format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database())
        UNION ALL
        SELECT 'REVOKE CREATE ON SCHEMA public FROM PUBLIC'
        WHERE to_regnamespace('public') IS NOT NULL
        UNION ALL
        -- Otherwise everybody who can connect can write large objects, or fill the write-ahead log.
        -- A dump contains this, which only a superuser may restore: `pg_dump -N pg_catalog`.
        SELECT format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', pg_proc.oid::regprocedure)
        FROM pg_proc
        INNER JOIN pg_roles ON pg_roles.rolname = current_user AND pg_roles.rolsuper
        WHERE
            pg_proc.pronamespace = 'pg_catalog'::regnamespace
            AND pg_proc.proname IN (
                'lo_creat', 'lo_create', 'lo_from_bytea', 'lo_import', 'lo_export',
                'lo_open', 'lo_put', 'lo_truncate', 'lo_truncate64', 'lo_unlink', 'lowrite',
                'pg_logical_emit_message'
            )
    LOOP
        BEGIN
            EXECUTE command;
        EXCEPTION
            WHEN insufficient_privilege THEN NULL;
        END;
    END LOOP;
END
$close$;

DO $give$
DECLARE
    command text;
BEGIN
    -- CONNECT is not granted here. The groups belong to all databases of the server, and an editor
    -- of one database should not be able to connect to the others.
    FOR command IN
        SELECT format('GRANT %s ON DATABASE %I TO %I', rights.given, current_database(), pg_roles.rolname)
        FROM (
            VALUES
            ('ip4db_owner', 'CREATE, TEMPORARY'),
            -- A load writes changed rows to a temporary table first.
            ('ip4db_editor', 'TEMPORARY')
        ) AS rights (role_name, given)
        INNER JOIN pg_roles ON rights.role_name = pg_roles.rolname
    LOOP
        BEGIN
            EXECUTE command;
        EXCEPTION
            WHEN insufficient_privilege THEN NULL;
        END;
    END LOOP;
END
$give$;

DO $hand_over$
DECLARE
    ours text[] := ARRAY['ip4', 'bi', 'ip4_read'];
    patience text := current_setting('lock_timeout');
    owner oid;
    command text;
BEGIN
    SELECT oid INTO owner
    FROM pg_roles
    WHERE
        rolname = 'ip4db_owner'
        AND has_database_privilege(oid, current_database(), 'CREATE')
        AND pg_has_role(current_user, oid, 'USAGE');
    IF owner IS NULL THEN
        RETURN;
    END IF;
    PERFORM set_config('lock_timeout', '5s', true);
    FOR command IN
        SELECT format('ALTER SCHEMA %I OWNER TO ip4db_owner', nspname)
        FROM pg_namespace
        WHERE nspname = ANY (ours) AND nspowner <> owner
    LOOP
        EXECUTE command;
    END LOOP;
    FOR command IN
        -- The sequence of a column has the owner of its table.
        SELECT
            format(
                'ALTER %s %s OWNER TO ip4db_owner',
                CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END,
                oid::regclass
            )
        FROM pg_class
        WHERE
            relnamespace::regnamespace::text = ANY (ours)
            AND relkind IN ('r', 'p', 'v', 'S')
            AND relowner <> owner
            AND NOT EXISTS (
                SELECT FROM pg_depend
                WHERE
                    pg_depend.classid = 'pg_class'::regclass
                    AND pg_depend.objid = pg_class.oid
                    AND pg_class.relkind = 'S'
                    AND pg_depend.deptype IN ('a', 'i')
            )
        UNION ALL
        SELECT format('ALTER ROUTINE %s OWNER TO ip4db_owner', oid::regprocedure)
        FROM pg_proc
        WHERE pronamespace::regnamespace::text = ANY (ours) AND proowner <> owner
    LOOP
        EXECUTE command;
    END LOOP;
    PERFORM set_config('lock_timeout', patience, true);
EXCEPTION
    WHEN insufficient_privilege THEN NULL; -- all of it stays with whom it belonged to
END
$hand_over$;
