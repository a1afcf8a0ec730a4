-- Keys are for ever, and those of assertions and passages are made here.
--
-- `<source>/<number>` and `<source>#<label>` would be generated columns if those could read
-- another table. A key that comes along and says something else is refused, not overwritten:
-- whoever sent it means another row. What a key is made of cannot change either, and nor can
-- the kind of an entity: another kind is another thing. To rename is to withdraw and to add.

CREATE FUNCTION ip4.make_key() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    source_key text := (SELECT key FROM ip4.entity WHERE id = new.source_id);
    made text;
BEGIN
    IF tg_table_name = 'assertion' THEN
        made := source_key || '/' || new.number;
    ELSE
        made := source_key || '#' || new.label;
    END IF;
    IF new.key <> made THEN
        PERFORM ip4.refuse(
            tg_name, tg_table_name,
            format('%s: key `%s` was given, but source and place make it `%s`', tg_table_name, new.key, made),
            'Leave the key out.'
        );
    END IF;
    -- Without its source a row has no key; the foreign key says so better than a NOT NULL.
    new.key := coalesce(made, '?');
    RETURN new;
END
$$;

CREATE FUNCTION ip4.keep_identity() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ip4.refuse(
        tg_name, tg_table_name,
        format('%s `%s`: what identifies it never changes', tg_table_name, old.key),
        'Withdraw it and add another.'
    );
    RETURN NULL;
END
$$;

CREATE TRIGGER the_key_is_source_and_number BEFORE INSERT ON ip4.assertion
FOR EACH ROW EXECUTE FUNCTION ip4.make_key();

CREATE TRIGGER the_key_is_source_and_label BEFORE INSERT ON ip4.passage
FOR EACH ROW EXECUTE FUNCTION ip4.make_key();

CREATE TRIGGER a_key_never_changes BEFORE UPDATE OF key, kind ON ip4.entity
FOR EACH ROW WHEN ((new.key, new.kind) IS DISTINCT FROM (old.key, old.kind))
EXECUTE FUNCTION ip4.keep_identity();

CREATE TRIGGER a_key_never_changes BEFORE UPDATE OF key, source_id, number ON ip4.assertion
FOR EACH ROW WHEN ((new.key, new.source_id, new.number) IS DISTINCT FROM (old.key, old.source_id, old.number))
EXECUTE FUNCTION ip4.keep_identity();

CREATE TRIGGER a_key_never_changes BEFORE UPDATE OF key, source_id, label ON ip4.passage
FOR EACH ROW WHEN ((new.key, new.source_id, new.label) IS DISTINCT FROM (old.key, old.source_id, old.label))
EXECUTE FUNCTION ip4.keep_identity();

CREATE TRIGGER a_key_never_changes BEFORE UPDATE OF key ON ip4.issue
FOR EACH ROW WHEN (new.key IS DISTINCT FROM old.key)
EXECUTE FUNCTION ip4.keep_identity();

CREATE TRIGGER a_key_never_changes BEFORE UPDATE OF key ON ip4.utterance
FOR EACH ROW WHEN (new.key IS DISTINCT FROM old.key)
EXECUTE FUNCTION ip4.keep_identity();
