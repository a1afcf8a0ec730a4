-- Only a claim about each member of a group has exceptions.
--
-- "All except A" makes a claim about each of the others. With any other distribution nothing is
-- claimed of single members, so there is nothing to except A from.

CREATE FUNCTION ip4.exception_faults()
RETURNS TABLE (rule_name text, item text, item_id bigint, item_key text, what text, remedy text)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT DISTINCT
        'only_each_has_exceptions' AS rule_name,
        'assertion' AS item,
        assertion.id AS item_id,
        assertion.key AS item_key,
        format('it has exceptions, but its distribution is %s', assertion.distribution) AS what,
        'Set `distribution` to `each`, or delete the exceptions.' AS remedy
    FROM ip4.assertion
    INNER JOIN ip4.assertion_exception ON assertion.id = assertion_exception.assertion_id
    WHERE assertion.distribution <> 'each';
END;

SELECT ip4.enforce('only_each_has_exceptions', 'exception_faults', 'assertion_exception', 'item_id = new.assertion_id');
SELECT ip4.enforce(
    'only_each_has_exceptions', 'exception_faults', 'assertion', 'item_id = new.id', 'UPDATE',
    'new.distribution <> ''each'''
);
