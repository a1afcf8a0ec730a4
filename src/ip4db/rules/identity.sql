-- What a number and a key name never changes, and a withdrawal stays.
--
-- A key never changes, nor what it is made of, nor the kind of an entity: another kind is another
-- thing. To rename something, withdraw it and add another one.
--
-- A deleted row's number is not used again. Foreign keys accept a deletion if the same statement
-- inserts another row with that number, and what referred to the old row would refer to the new one.
--
-- These rules compare a row with what it was, so no query over the data can check them. Their
-- triggers stay on during a bulk load (ENABLE ALWAYS).

CREATE FUNCTION ip4.keep_identity() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM ip4.refuse(
        tg_name, tg_table_name,
        format('%s `%s`: what identifies it never changes', tg_table_name, old.key),
        'Withdraw it and add another one.'
    );
    RETURN NULL;
END
$$;

CREATE FUNCTION ip4.keep_number() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    is_used boolean;
BEGIN
    EXECUTE format('SELECT EXISTS (SELECT FROM ip4.%I WHERE id = $1)', tg_table_name) INTO is_used USING old.id;
    IF is_used THEN
        PERFORM ip4.refuse(
            tg_name, tg_table_name,
            format('%s `%s`: it was deleted, but another row was inserted with its number', tg_table_name, old.key),
            'Let the database choose the number.'
        );
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION ip4.keep_withdrawal() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM ip4.withdrawal WHERE item = old.item AND key = old.key) THEN
        PERFORM ip4.refuse(
            tg_name, tg_table_name,
            format('withdrawal of %s `%s`: it cannot be deleted or renamed', old.item, old.key),
            'Keep it, and choose another key for what you want to add.'
        );
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER a_withdrawal_stays AFTER UPDATE OR DELETE ON ip4.withdrawal
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ip4.keep_withdrawal();

ALTER TABLE ip4.withdrawal ENABLE ALWAYS TRIGGER a_withdrawal_stays;

DO $make$
DECLARE
    its record;
BEGIN
    FOR its IN
        SELECT * FROM (
            VALUES
            ('entity', '{key, kind}'::text[]), ('assertion', '{key, source_id, number}'),
            ('passage', '{key, source_id, label}'), ('issue', '{key}'), ('utterance', '{key}')
        ) AS identity (relation, columns)
    LOOP
        EXECUTE format(
            $template$
            CREATE TRIGGER a_key_never_changes BEFORE UPDATE ON ip4.%1$I
            FOR EACH ROW WHEN (row(new.%2$s) IS DISTINCT FROM row(old.%3$s))
            EXECUTE FUNCTION ip4.keep_identity();

            ALTER TABLE ip4.%1$I ENABLE ALWAYS TRIGGER a_key_never_changes;

            CREATE CONSTRAINT TRIGGER a_number_is_not_used_again AFTER DELETE ON ip4.%1$I
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ip4.keep_number();

            ALTER TABLE ip4.%1$I ENABLE ALWAYS TRIGGER a_number_is_not_used_again;
            $template$,
            its.relation, array_to_string(its.columns, ', new.'), array_to_string(its.columns, ', old.')
        );
    END LOOP;
END
$make$;
