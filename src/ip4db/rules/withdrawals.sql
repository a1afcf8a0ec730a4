-- A withdrawn key is never in use again.
--
-- Somebody may have cited it: the key must not come to mean something else. Two unique keys
-- in two tables cannot say that they share nothing. Deferred, so that one transaction can
-- withdraw a key and delete its row in either order.

CREATE FUNCTION ip4.refuse_withdrawn_key() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    named text := tg_table_name;
    in_use boolean;
BEGIN
    IF tg_table_name = 'withdrawal' THEN
        named := new.item;
    END IF;
    IF NOT EXISTS (SELECT FROM ip4.withdrawal WHERE item = named AND key = new.key) THEN
        RETURN NULL;
    END IF;
    EXECUTE format('SELECT EXISTS (SELECT FROM ip4.%I WHERE key = $1)', named) INTO in_use USING new.key;
    IF in_use THEN
        PERFORM ip4.refuse(
            tg_name, tg_table_name,
            format('%s `%s`: the key is withdrawn, and in use', named, new.key),
            'Coin another key, or delete what carries it.'
        );
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER a_withdrawn_key_is_not_in_use AFTER INSERT OR UPDATE ON ip4.withdrawal
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
EXECUTE FUNCTION ip4.refuse_withdrawn_key();

CREATE CONSTRAINT TRIGGER a_withdrawn_key_is_not_in_use AFTER INSERT ON ip4.entity
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
EXECUTE FUNCTION ip4.refuse_withdrawn_key();

CREATE CONSTRAINT TRIGGER a_withdrawn_key_is_not_in_use AFTER INSERT ON ip4.assertion
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
EXECUTE FUNCTION ip4.refuse_withdrawn_key();

CREATE CONSTRAINT TRIGGER a_withdrawn_key_is_not_in_use AFTER INSERT ON ip4.passage
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
EXECUTE FUNCTION ip4.refuse_withdrawn_key();

CREATE CONSTRAINT TRIGGER a_withdrawn_key_is_not_in_use AFTER INSERT ON ip4.issue
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
EXECUTE FUNCTION ip4.refuse_withdrawn_key();

CREATE CONSTRAINT TRIGGER a_withdrawn_key_is_not_in_use AFTER INSERT ON ip4.utterance
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
EXECUTE FUNCTION ip4.refuse_withdrawn_key();
