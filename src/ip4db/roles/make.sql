-- Create the three groups, if the login may create roles.
--
-- Roles belong to the whole server. Groups that exist, perhaps for another database, are not changed.
-- A group that cannot be created is not an error here; roles/setup.py reports it.

DO $make$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['ip4db_owner', 'ip4db_editor', 'ip4db_reader'] LOOP
        CONTINUE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = wanted);
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
            -- A login that is not a superuser cannot act as a role that it has created, and so could not
            -- make it the owner of schemas. The login does not join a group that others created.
            IF wanted = 'ip4db_owner' AND NOT pg_has_role(current_user, wanted, 'USAGE') THEN
                EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
            END IF;
        EXCEPTION
            -- Unique violation: somebody else has created it at the same time.
            WHEN insufficient_privilege OR duplicate_object OR unique_violation THEN NULL;
        END;
    END LOOP;
END
$make$;
