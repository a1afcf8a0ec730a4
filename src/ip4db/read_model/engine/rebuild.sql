-- Computes all stored relations from scratch and changes what differs. Readers see the old rows until the commit.
--
-- Tables that have no statistics, or have doubled since they were taken, are analysed first. Without statistics, plans
-- for many rows are made as for few, and take minutes.
--
-- Steps look up many single rows that are in memory: with the default cost of a random page, PostgreSQL reads whole
-- tables instead.

CREATE FUNCTION ip4_read.rebuild() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET jit = off SET random_page_cost = 1.1
AS $$
DECLARE
    step record;
    unknown regclass;
BEGIN
    PERFORM ip4.lock_rules();
    UPDATE ip4_read.state SET refreshed_at = clock_timestamp();
    -- Before the first step: what somebody notes from now on is for the next refresh.
    DELETE FROM ip4_read.noted;
    FOR unknown IN
        SELECT oid
        FROM pg_class
        WHERE
            relnamespace = 'ip4'::regnamespace
            AND relkind = 'r'
            AND pg_relation_size(oid) > 2 * relpages * current_setting('block_size')::bigint
    LOOP
        EXECUTE format('ANALYZE %s', unknown);
    END LOOP;
    FOR step IN SELECT * FROM ip4_read.step ORDER BY place LOOP
        EXECUTE step.merge_all;
        EXECUTE format('ANALYZE ip4_read.%I', step.name);
    END LOOP;
    DELETE FROM ip4_read.pending;
END
$$;

REVOKE EXECUTE ON FUNCTION ip4_read.rebuild() FROM public;
