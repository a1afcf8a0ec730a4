-- An entity of a kind has its row in the table of that kind.
--
-- The same template as for payloads (see there). Two kinds share a table with another one:
-- summits stand among the events and cooperation areas among the topics.

DO $make$
DECLARE
    its record;
    rule text;
BEGIN
    FOR its IN
        SELECT * FROM (
            VALUES
            ('country', 'country'), ('organisation', 'organisation'), ('person', 'person'),
            ('place', 'place'), ('summit', 'event'), ('event', 'event'),
            ('document', 'document'), ('topic', 'topic'), ('cooperation_area', 'topic'),
            ('initiative', 'initiative'), ('provision', 'provision'), ('source', 'source')
        ) AS home (kind, relation)
    LOOP
        rule := format(
            '%s_%s_has_its_row', CASE WHEN its.kind ~ '^[aeiou]' THEN 'an' ELSE 'a' END, its.kind
        );
        EXECUTE format(
            $template$
            CREATE FUNCTION ip4.%1$I() RETURNS trigger LANGUAGE plpgsql AS $body$
            DECLARE
                checked bigint := coalesce(old.id, new.id);
                found_key text;
            BEGIN
                IF EXISTS (SELECT FROM ip4.%3$I WHERE id = checked) THEN
                    RETURN NULL;
                END IF;
                SELECT key INTO found_key FROM ip4.entity WHERE id = checked;
                IF FOUND THEN
                    PERFORM ip4.refuse(
                        tg_name, tg_table_name,
                        format('entity `%%s`: its kind is %2$s, but it has no row in %3$I', found_key),
                        'Insert that row in the same transaction, or delete the entity.'
                    );
                END IF;
                RETURN NULL;
            END
            $body$;

            CREATE CONSTRAINT TRIGGER %1$I AFTER INSERT ON ip4.entity
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.kind = %2$L)
            EXECUTE FUNCTION ip4.%1$I();

            CREATE CONSTRAINT TRIGGER %1$I AFTER DELETE OR UPDATE OF id ON ip4.%3$I
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (old.kind = %2$L)
            EXECUTE FUNCTION ip4.%1$I();
            $template$,
            rule, its.kind, its.relation
        );
    END LOOP;
END
$make$;
