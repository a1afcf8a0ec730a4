-- Logins, database and privileges of an embedded instance.
--
-- psql runs it on every `up`, as superuser; run twice it changes nothing. Roles and
-- settings that others have added stay; those named here become what they say here.
-- The two passwords come as psql variables.

SET client_min_messages = warning;

SELECT format('CREATE ROLE %I', wanted)
FROM unnest(ARRAY['ip4db', 'ip4db_reader', 'ip4db_analyst']) AS wanted
WHERE wanted NOT IN (SELECT rolname FROM pg_roles)
\gexec

BEGIN;

-- The owner makes the schema and may make further readers, but is no superuser.
ALTER ROLE ip4db LOGIN NOSUPERUSER NOCREATEDB CREATEROLE NOREPLICATION NOBYPASSRLS;
SELECT format('ALTER ROLE ip4db PASSWORD %L', :'owner_password')
\gexec

-- Migrations grant what may be read to this group, not to a person.
ALTER ROLE ip4db_reader NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
GRANT ip4db_reader TO ip4db WITH ADMIN OPTION;

ALTER ROLE ip4db_analyst LOGIN INHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
SELECT format('ALTER ROLE ip4db_analyst PASSWORD %L', :'reader_password')
\gexec
GRANT ip4db_reader TO ip4db_analyst;

-- Comfort and not protection: a session may change these. What protects is the privileges.
ALTER ROLE ip4db_analyst SET default_transaction_read_only = on;
ALTER ROLE ip4db_analyst SET statement_timeout = '30s';
ALTER ROLE ip4db_analyst SET search_path = bi;
ALTER ROLE ip4db_analyst SET timezone = 'UTC';

COMMIT;

SELECT 'CREATE DATABASE ip4db OWNER ip4db'
WHERE 'ip4db' NOT IN (SELECT datname FROM pg_database)
\gexec

ALTER DATABASE ip4db OWNER TO ip4db;
-- The two other databases too: a reader could fill the disk from there as well.
REVOKE CONNECT, TEMPORARY ON DATABASE ip4db, postgres, template1 FROM public;
GRANT CONNECT ON DATABASE ip4db TO ip4db, ip4db_reader;

\connect ip4db
SET client_min_messages = warning;

REVOKE CREATE ON SCHEMA public FROM public;

-- Whoever can connect can otherwise write large objects, whatever else is revoked.
-- A dump repeats this, which only a superuser may restore: `pg_dump -N pg_catalog`.
SELECT format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', oid::regprocedure)
FROM pg_proc
WHERE
    pronamespace = 'pg_catalog'::regnamespace
    AND proname IN (
        'lo_creat', 'lo_create', 'lo_from_bytea', 'lo_import', 'lo_export',
        'lo_open', 'lo_put', 'lo_truncate', 'lo_truncate64', 'lo_unlink', 'lowrite'
    )
\gexec
