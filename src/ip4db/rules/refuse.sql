-- How a rule refuses: like a CHECK, with its name in the error.
--
-- Applications tell rules apart by the name of the constraint, so every rule raises through
-- here. The code is that of a CHECK (23514), of class integrity_constraint_violation.

CREATE FUNCTION ip4.refuse(rule text, relation text, message text, remedy text) RETURNS void
LANGUAGE plpgsql AS $$
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

COMMENT ON FUNCTION ip4.refuse IS 'Refuse a change in the name of a rule.';
