-- Puts a function in schema public before every function of PostgreSQL that can have one, and an
-- operator before every operator: whatever is called without a pinned search path raises an error.

SET LOCAL search_path = pg_catalog;

CREATE FUNCTION public.format(text, name) RETURNS text LANGUAGE plpgsql
AS 'BEGIN RAISE EXCEPTION $$public.format was called$$; END';
CREATE FUNCTION public.format(text, text) RETURNS text LANGUAGE plpgsql
AS 'BEGIN RAISE EXCEPTION $$public.format was called$$; END';
CREATE FUNCTION public.format(text, name, regclass) RETURNS text LANGUAGE plpgsql
AS 'BEGIN RAISE EXCEPTION $$public.format was called$$; END';

DO $shadow$
DECLARE
    command text;
BEGIN
    FOR command IN
        SELECT format(
            'CREATE FUNCTION public.%I(%s) RETURNS %s LANGUAGE plpgsql AS %L',
            pg_proc.proname, pg_get_function_identity_arguments(pg_proc.oid),
            pg_get_function_result(pg_proc.oid),
            format('BEGIN RAISE EXCEPTION %L; END', format('public.%s was called', pg_proc.proname))
        )
        FROM pg_proc
        WHERE
            pg_proc.pronamespace = 'pg_catalog'::regnamespace
            AND pg_proc.prokind = 'f'
            AND pg_proc.provariadic = 0
    LOOP
        BEGIN
            EXECUTE command;
        EXCEPTION
            WHEN OTHERS THEN NULL; -- a function of internal types
        END;
    END LOOP;
    FOR command IN
        SELECT format(
            'CREATE OPERATOR public.%s (%s RIGHTARG = %s, FUNCTION = public.%I)',
            pg_operator.oprname,
            CASE WHEN pg_operator.oprleft <> 0 THEN format('LEFTARG = %s,', pg_operator.oprleft::regtype) END,
            pg_operator.oprright::regtype, pg_proc.proname
        )
        FROM pg_operator
        INNER JOIN pg_proc ON pg_operator.oprcode = pg_proc.oid
        WHERE pg_operator.oprnamespace = 'pg_catalog'::regnamespace
    LOOP
        BEGIN
            EXECUTE command;
        EXCEPTION
            WHEN OTHERS THEN NULL;
        END;
    END LOOP;
END
$shadow$;
