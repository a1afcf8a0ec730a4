-- Wait until no other load, migration or command for roles runs in this database.
--
-- They all lock the version table (ip4db/migrations/guard.py), which belongs to the owner. Editors
-- have no privilege on it, so this function locks it for them until the end of their transaction.

CREATE FUNCTION ip4.take_turn() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- Who has not said how long to wait for others waits for a minute.
    IF current_setting('lock_timeout') = '0' THEN
        PERFORM set_config('lock_timeout', '60s', TRUE);
    END IF;
    LOCK TABLE ip4.alembic_version IN SHARE ROW EXCLUSIVE MODE;
END
$$;

REVOKE EXECUTE ON FUNCTION ip4.take_turn() FROM public;

COMMENT ON FUNCTION ip4.take_turn IS 'Wait until no other load, migration or command for roles runs.';
