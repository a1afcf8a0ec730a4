-- An assertion of a kind has the payload of that kind.
--
-- The foreign key of a payload says that it hangs on an assertion of its own kind, not that
-- the assertion has it. One small trigger for each kind, told apart by WHEN, costs a third of
-- one trigger that finds out the kind by itself; so a template makes them. Deferred, because
-- the payload comes after its assertion. The same function guards the payload's removal.

DO $make$
DECLARE
    kind text;
    rule text;
BEGIN
    FOREACH kind IN ARRAY ARRAY[
        'milestone', 'participation', 'document_party', 'document_relation', 'wording',
        'cooperation', 'contribution', 'stance', 'tenure', 'membership', 'quantity',
        'explanation', 'provision_reading', 'aspect'
    ]
    LOOP
        rule := format(
            '%s_%s_has_its_payload', CASE WHEN kind ~ '^[aeiou]' THEN 'an' ELSE 'a' END, kind
        );
        EXECUTE format(
            $template$
            CREATE FUNCTION ip4.%1$I() RETURNS trigger LANGUAGE plpgsql AS $body$
            DECLARE
                checked bigint := coalesce(old.id, new.id);
                found_key text;
            BEGIN
                IF EXISTS (SELECT FROM ip4.%2$I WHERE id = checked) THEN
                    RETURN NULL;
                END IF;
                -- Both may be gone by now: the trigger looks at what there is at the commit.
                SELECT key INTO found_key FROM ip4.assertion WHERE id = checked AND kind = %2$L;
                IF FOUND THEN
                    PERFORM ip4.refuse(
                        tg_name, tg_table_name,
                        format('assertion `%%s`: its kind is %2$s, but it has no row in %2$I', found_key),
                        'Insert that row in the same transaction, or delete the assertion.'
                    );
                END IF;
                RETURN NULL;
            END
            $body$;

            CREATE CONSTRAINT TRIGGER %1$I AFTER INSERT OR UPDATE OF kind ON ip4.assertion
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.kind = %2$L)
            EXECUTE FUNCTION ip4.%1$I();

            CREATE CONSTRAINT TRIGGER %1$I AFTER DELETE OR UPDATE OF id ON ip4.%2$I
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
            EXECUTE FUNCTION ip4.%1$I();
            $template$,
            rule, kind
        );
    END LOOP;
END
$make$;
