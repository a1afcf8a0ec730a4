-- Only a statement about each member of a group has exceptions.
--
-- "All except A" says something of the others one by one. With any other distribution an
-- exception would say that A is no part of what was never said of members.

CREATE FUNCTION ip4.refuse_exception_without_each() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    checked bigint;
    wrong record;
BEGIN
    IF tg_table_name = 'assertion' THEN
        checked := new.id;
    ELSE
        checked := new.assertion_id;
    END IF;
    SELECT assertion.key, assertion.distribution INTO wrong
    FROM ip4.assertion
    INNER JOIN ip4.assertion_exception ON assertion.id = assertion_exception.assertion_id
    WHERE assertion.id = checked AND assertion.distribution <> 'each';
    IF FOUND THEN
        PERFORM ip4.refuse(
            tg_name, tg_table_name,
            format('assertion `%s`: it has exceptions, but its distribution is %s', wrong.key, wrong.distribution),
            'Say `each`, or delete the exceptions.'
        );
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER only_each_has_exceptions
AFTER INSERT OR UPDATE OF assertion_id ON ip4.assertion_exception
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
EXECUTE FUNCTION ip4.refuse_exception_without_each();

CREATE CONSTRAINT TRIGGER only_each_has_exceptions AFTER UPDATE OF distribution ON ip4.assertion
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.distribution <> 'each')
EXECUTE FUNCTION ip4.refuse_exception_without_each();
