-- The database makes the keys of assertions and passages, and no withdrawn key is used again.
--
-- The key of an assertion is `<source>/<number>` and that of a passage `<source>#<label>`. They would
-- be generated columns if such a column could read another table. A key that is given and differs is
-- refused and not corrected, because whoever sent it meant another row.
--
-- Somebody may have cited a withdrawn key, so it must not come to mean something else.
--
-- noqa: disable=AL03,LT09
-- The first branch of a union names the columns, and short branches stand on one line.

CREATE FUNCTION ip4.assertion_key(source_key text, number bigint) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN source_key || '/' || number::text;

CREATE FUNCTION ip4.passage_key(source_key text, label text) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN source_key || '#' || label;

-- A row without a source has no key. The foreign key reports that better than a NOT NULL would.
CREATE FUNCTION ip4.fill_in_key() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    source_key text := (SELECT key FROM ip4.entity WHERE id = new.source_id);
BEGIN
    IF tg_table_name = 'assertion' THEN
        new.key := coalesce(ip4.assertion_key(source_key, new.number), '?');
    ELSE
        new.key := coalesce(ip4.passage_key(source_key, new.label), '?');
    END IF;
    RETURN new;
END
$$;

CREATE TRIGGER fill_in_key BEFORE INSERT ON ip4.assertion
FOR EACH ROW WHEN (new.key IS NULL) EXECUTE FUNCTION ip4.fill_in_key();

CREATE TRIGGER fill_in_key BEFORE INSERT ON ip4.passage
FOR EACH ROW WHEN (new.key IS NULL) EXECUTE FUNCTION ip4.fill_in_key();

CREATE FUNCTION ip4.keyed() RETURNS TABLE (item text, id bigint, key text)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT 'entity', id, key FROM ip4.entity
    UNION ALL
    SELECT 'assertion', id, key FROM ip4.assertion
    UNION ALL
    SELECT 'passage', id, key FROM ip4.passage
    UNION ALL
    SELECT 'issue', id, key FROM ip4.issue
    UNION ALL
    SELECT 'utterance', id, key FROM ip4.utterance;
END;

COMMENT ON FUNCTION ip4.keyed IS 'Everything that has a key. One row per key.';

CREATE FUNCTION ip4.key_faults()
RETURNS TABLE (rule_name text, item text, item_id bigint, item_key text, what text, remedy text)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        'the_key_is_source_and_number' AS rule_name,
        'assertion' AS item,
        assertion.id AS item_id,
        assertion.key AS item_key,
        format('its source and number make the key `%s`', ip4.assertion_key(entity.key, assertion.number)) AS what,
        'Leave the key out.' AS remedy
    FROM ip4.assertion
    INNER JOIN ip4.entity ON assertion.source_id = entity.id
    WHERE assertion.key <> ip4.assertion_key(entity.key, assertion.number)

    UNION ALL
    SELECT
        'the_key_is_source_and_label' AS rule_name,
        'passage' AS item,
        passage.id AS item_id,
        passage.key AS item_key,
        format('its source and label make the key `%s`', ip4.passage_key(entity.key, passage.label)) AS what,
        'Leave the key out.' AS remedy
    FROM ip4.passage
    INNER JOIN ip4.entity ON passage.source_id = entity.id
    WHERE passage.key <> ip4.passage_key(entity.key, passage.label)

    UNION ALL
    SELECT
        'a_withdrawn_key_is_not_in_use' AS rule_name,
        live.item,
        live.id AS item_id,
        live.key AS item_key,
        'the key is withdrawn, but in use' AS what,
        'Choose another key, or delete what has this one.' AS remedy
    FROM ip4.withdrawal
    INNER JOIN ip4.keyed() AS live ON withdrawal.item = live.item AND withdrawal.key = live.key;
END;

SELECT ip4.enforce('the_key_is_source_and_number', 'key_faults', 'assertion', 'item_id = new.id', 'INSERT');

SELECT ip4.enforce('the_key_is_source_and_label', 'key_faults', 'passage', 'item_id = new.id', 'INSERT');

SELECT
    ip4.enforce(
        'a_withdrawn_key_is_not_in_use', 'key_faults', 'withdrawal', 'item = new.item AND item_key = new.key'
    );

SELECT
    ip4.enforce(
        'a_withdrawn_key_is_not_in_use', 'key_faults', keyed.relation,
        format('item = %L AND item_id = new.id', keyed.relation), 'INSERT'
    )
FROM unnest(ARRAY['entity', 'assertion', 'passage', 'issue', 'utterance']) AS keyed (relation);
