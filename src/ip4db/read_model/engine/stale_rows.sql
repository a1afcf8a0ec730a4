-- By how many rows does each stored relation differ from its definition? Relations that do not differ give no row.

CREATE FUNCTION ip4_read.stale_rows() RETURNS TABLE (step text, row_count bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    known record;
BEGIN
    FOR known IN SELECT * FROM ip4_read.step ORDER BY place LOOP
        step := known.name;
        EXECUTE known.difference INTO row_count;
        IF row_count > 0 THEN
            RETURN NEXT;
        END IF;
    END LOOP;
END
$$;

REVOKE EXECUTE ON FUNCTION ip4_read.stale_rows() FROM public;
