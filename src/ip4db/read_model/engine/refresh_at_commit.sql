-- Runs the refresh that a change has requested when its transaction commits or runs SET CONSTRAINTS ALL IMMEDIATE.

CREATE FUNCTION ip4_read.refresh_at_commit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM ip4_read.refresh();
    RETURN NULL;
END
$$;

REVOKE EXECUTE ON FUNCTION ip4_read.refresh_at_commit() FROM public;

CREATE CONSTRAINT TRIGGER the_read_model_is_current AFTER INSERT ON ip4_read.request
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION ip4_read.refresh_at_commit();
