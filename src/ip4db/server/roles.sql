-- Logins, database and privileges of an embedded instance.
--
-- psql runs this as superuser at each `up`; a second run changes nothing. Roles and settings that
-- others have added are kept; those named here are set to the values here. The two passwords are
-- psql variables. `roles/make.sql` runs before this and creates the groups; `roles/database.sql` runs
-- after it and sets privileges and owners.

SET client_min_messages = warning;

SELECT format('CREATE ROLE %I', wanted)
FROM unnest(ARRAY['ip4db', 'ip4db_analyst']) AS wanted
WHERE wanted NOT IN (SELECT rolname FROM pg_roles)
\gexec

BEGIN;

-- The owner runs migrations and may create readers, but is not a superuser.
ALTER ROLE ip4db LOGIN NOSUPERUSER NOCREATEDB CREATEROLE NOREPLICATION NOBYPASSRLS;
-- If readers use up all other connections, the owner can still log in.
GRANT pg_use_reserved_connections TO ip4db;
-- So that the owner can limit what a reader writes to temporary files.
SELECT 'GRANT SET ON PARAMETER temp_file_limit TO ip4db'
\gexec
SELECT format('ALTER ROLE ip4db PASSWORD %L', :'owner_password')
\gexec

-- Migrations grant privileges to groups only; the owner of the database is a member of all of them.
SELECT format('ALTER ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', wanted)
FROM unnest(ARRAY['ip4db_owner', 'ip4db_editor', 'ip4db_reader']) AS wanted
\gexec
SELECT format('GRANT %I TO ip4db WITH ADMIN OPTION', wanted)
FROM unnest(ARRAY['ip4db_owner', 'ip4db_editor', 'ip4db_reader']) AS wanted
\gexec

ALTER ROLE ip4db_analyst LOGIN INHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
SELECT format('ALTER ROLE ip4db_analyst PASSWORD %L', :'reader_password')
\gexec
GRANT ip4db_reader TO ip4db_analyst;

-- Its user can change the settings of the login for everybody who shares it, so they are set anew.
ALTER ROLE ip4db_analyst RESET ALL;
SELECT 'ALTER ROLE ip4db_analyst IN DATABASE ip4db RESET ALL'
WHERE 'ip4db' IN (SELECT datname FROM pg_database)
\gexec

-- Limits that a session cannot override.
ALTER ROLE ip4db_analyst CONNECTION LIMIT 40;
ALTER ROLE ip4db_analyst SET temp_file_limit = '1GB';

-- Defaults that a session can override; privileges protect the data.
ALTER ROLE ip4db_analyst SET default_transaction_read_only = on;
ALTER ROLE ip4db_analyst SET statement_timeout = '30s';
ALTER ROLE ip4db_analyst SET idle_in_transaction_session_timeout = '5min';
ALTER ROLE ip4db_analyst SET search_path = bi;
ALTER ROLE ip4db_analyst SET timezone = 'UTC';
ALTER ROLE ip4db_analyst SET jit = off;

COMMIT;

SELECT 'CREATE DATABASE ip4db OWNER ip4db'
WHERE 'ip4db' NOT IN (SELECT datname FROM pg_database)
\gexec

ALTER DATABASE ip4db OWNER TO ip4db;
-- In the two other databases too, because a reader could fill the disk from there.
REVOKE CONNECT, TEMPORARY ON DATABASE ip4db, postgres, template1 FROM public;
GRANT CONNECT ON DATABASE ip4db TO ip4db, ip4db_owner, ip4db_editor, ip4db_reader;

\connect ip4db
SET client_min_messages = warning;

-- With advisory locks a reader could fill the table of all locks, so that nobody could log in.
SELECT
    format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', pg_proc.oid::regprocedure) AS revoked,
    format('GRANT EXECUTE ON FUNCTION %s TO ip4db_owner, ip4db_editor', pg_proc.oid::regprocedure) AS granted
FROM pg_proc
WHERE
    pg_proc.pronamespace = 'pg_catalog'::regnamespace
    AND pg_proc.proname ~ '^pg_(try_)?advisory_'
\gexec
