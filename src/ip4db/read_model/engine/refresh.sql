-- Recomputes the rows of the stored relations that the noted changes may affect.
--
-- Concurrent refreshes run one after another, because each takes the lock of the rules, and each sees what the other
-- has committed. At SERIALIZABLE it would not see that; then the second one fails with a serialisation error, because
-- both update the same row of ip4_read.state.
--
-- The settings are those of the rebuild.

CREATE FUNCTION ip4_read.refresh() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET jit = off SET random_page_cost = 1.1
AS $$
DECLARE
    step record;
    scope bigint[];
BEGIN
    PERFORM ip4.lock_rules();
    UPDATE ip4_read.state
    SET
        refreshed_at = clock_timestamp(),
        -- A load says which facts it loads; after any other change the record is no release.
        data_release = nullif(current_setting('ip4db.data_release', TRUE), '');
    WITH taken AS (
        DELETE FROM ip4_read.noted RETURNING topic, id
    )

    INSERT INTO ip4_read.pending (topic, id)
    SELECT DISTINCT topic, id FROM taken;
    IF EXISTS (SELECT FROM ip4_read.pending WHERE topic = 'everything') THEN
        PERFORM ip4_read.rebuild();
    ELSIF EXISTS (SELECT FROM ip4_read.pending) THEN
        -- A claim whose issue got another verdict has changed, and with a claim what it is about.
        INSERT INTO ip4_read.pending (topic, id)
        SELECT 'assertion', issue_position.assertion_id
        FROM ip4.issue_position
        WHERE issue_position.issue_id IN (SELECT ip4_read.changed('issue.id'));
        INSERT INTO ip4_read.pending (topic, id)
        SELECT 'assertion.subject_id', assertion.subject_id
        FROM ip4.assertion
        WHERE assertion.id IN (SELECT ip4_read.changed('assertion'));
        -- Who is a member also hangs on how the claim is put, which the payload does not show.
        INSERT INTO ip4_read.pending (topic, id)
        SELECT 'membership.group_id', membership.group_id
        FROM ip4.membership
        WHERE membership.id IN (SELECT ip4_read.changed('assertion'));
        FOR step IN SELECT * FROM ip4_read.step ORDER BY place LOOP
            EXECUTE format('SELECT array_agg(key) FROM (%s) AS affected (key) WHERE key IS NOT NULL', step.affected)
            INTO scope;
            IF scope IS NOT NULL THEN
                EXECUTE step.merge USING scope;
            END IF;
        END LOOP;
    END IF;
    DELETE FROM ip4_read.pending;
    DELETE FROM ip4_read.request;
    PERFORM set_config('ip4_read.requested', '', TRUE);
END
$$;

REVOKE EXECUTE ON FUNCTION ip4_read.refresh() FROM public;
