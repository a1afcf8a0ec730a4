-- Ask every rule about all rows.
--
-- A trigger sees only rows that change while it is enabled. A bulk load disables triggers, and an
-- upgrade builds rules over rows that are already there; both ask this function instead. It asks all
-- functions that have the columns of a rule (see enforce.sql), so it needs no list.

CREATE FUNCTION ip4.broken_rules() RETURNS TABLE (rule text, item text, what text, remedy text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY EXECUTE (
        SELECT
            string_agg(
                format('SELECT rule_name, item_key, what, remedy FROM ip4.%I()', proname), ' UNION ALL ' ORDER BY proname
            )
        FROM pg_proc
        WHERE
            pronamespace = 'ip4'::regnamespace
            AND pronargs = 0
            AND proargnames = ARRAY['rule_name', 'item', 'item_id', 'item_key', 'what', 'remedy']
    );
END
$$;

COMMENT ON FUNCTION ip4.broken_rules IS 'Rows that break a rule. A sound database has none.';
