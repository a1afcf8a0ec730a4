-- The three groups, as far as whoever runs this may make them.
--
-- Roles belong to the whole server: those that are there, made for another database perhaps,
-- stay as they are. What could not be made is no error here; roles/setup.py says it.

DO $make$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['ip4db_owner', 'ip4db_editor', 'ip4db_reader'] LOOP
        CONTINUE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = wanted);
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
            -- Who is no superuser makes a role without being able to act as it, and could not
            -- hand his schemas to it. In a role that others have made nobody puts himself.
            IF wanted = 'ip4db_owner' AND NOT pg_has_role(current_user, wanted, 'USAGE') THEN
                EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
            END IF;
        EXCEPTION
            -- Unique: another database's owner has made it at this very moment.
            WHEN insufficient_privilege OR duplicate_object OR unique_violation THEN NULL;
        END;
    END LOOP;
END
$make$;
