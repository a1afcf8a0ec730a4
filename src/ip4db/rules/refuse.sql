-- Raise the error of a rule in the form of a CHECK violation.
--
-- Applications tell rules apart by the constraint name in the error, so every rule raises its
-- error here. The SQLSTATE is that of a CHECK (23514, integrity constraint violation).

CREATE FUNCTION ip4.refuse(rule text, relation text, message text, remedy text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'check_violation',
        MESSAGE = message,
        HINT = remedy,
        CONSTRAINT = rule,
        SCHEMA = 'ip4',
        TABLE = relation;
END
$$;

COMMENT ON FUNCTION ip4.refuse IS 'Raise a CHECK violation in the name of a rule.';
