-- Let transactions check the rules one after another.
--
-- A transaction sees what others have committed. Two that check at the same time see nothing of
-- each other: one puts event 19 below event 20, the other puts 20 below 19, both pass and both
-- commit. So every check first takes this lock and holds it until the end of its transaction.
-- The next transaction then checks with a new snapshot and sees the rows of the first.
--
-- There is one lock for all rules, because locks for each rule would be taken in different orders
-- and deadlock. Checks are deferred, so the lock is usually held only during the commit. It is a
-- lock on a table on which only the owner has privileges; an advisory lock could be taken by every
-- reader.
--
-- At REPEATABLE READ a transaction would not see those rows even after the wait, so it may not
-- change data. At SERIALIZABLE, PostgreSQL itself detects such conflicts between transactions
-- that are all SERIALIZABLE.

CREATE FUNCTION ip4.lock_rules() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF current_setting('transaction_isolation') = 'repeatable read' THEN
        PERFORM ip4.refuse(
            'rules_need_another_isolation_level', '',
            'transaction: the rules of schema ip4 cannot be checked at isolation level REPEATABLE READ',
            'Change data at READ COMMITTED or SERIALIZABLE.'
        );
    END IF;
    LOCK TABLE ip4_read.state IN SHARE ROW EXCLUSIVE MODE;
END
$$;

REVOKE EXECUTE ON FUNCTION ip4.lock_rules() FROM public;

COMMENT ON FUNCTION ip4.lock_rules IS 'Let no other transaction check rules until this one ends.';
