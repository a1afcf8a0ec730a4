-- Nothing is a part of itself, however long the way around.
--
-- Views climb these trees: the parts of an event, the broader topics, the body above a
-- ministry, the family of a document. A circle would show nothing or never end. A CHECK sees
-- the row that points at itself and no further. All the trees are climbed as one, since a body
-- may stand under a person's office and a person under a body.

CREATE FUNCTION ip4.above(entity_id bigint) RETURNS SETOF bigint
LANGUAGE sql STABLE AS $$
    SELECT part_of_id FROM ip4.organisation WHERE id = entity_id
    UNION ALL
    SELECT belongs_to_id FROM ip4.person WHERE id = entity_id
    UNION ALL
    SELECT part_of_id FROM ip4.event WHERE id = entity_id
    UNION ALL
    SELECT broader_id FROM ip4.topic WHERE id = entity_id
    UNION ALL
    SELECT instance_of_id FROM ip4.document WHERE id = entity_id
$$;

-- Step by step and not as a join: the planner would read all the tables at each step.
CREATE FUNCTION ip4.is_in_a_circle(entity_id bigint) RETURNS boolean
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE climbed (id) AS (
        SELECT next.id FROM ip4.above(entity_id) AS next (id)
        UNION
        SELECT next.id FROM climbed CROSS JOIN LATERAL ip4.above(climbed.id) AS next (id)
    )

    SELECT EXISTS (SELECT FROM climbed WHERE id = entity_id)
$$;

CREATE FUNCTION ip4.refuse_circles() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF ip4.is_in_a_circle(new.id) THEN
        PERFORM ip4.refuse(
            tg_name, tg_table_name,
            format(
                '%s `%s`: %s leads back to itself',
                tg_table_name, (SELECT key FROM ip4.entity WHERE id = new.id), tg_argv[0]
            ),
            'Let one of them stand at the top.'
        );
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER part_of_makes_no_circle AFTER INSERT OR UPDATE OF part_of_id ON ip4.organisation
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.part_of_id IS NOT NULL)
EXECUTE FUNCTION ip4.refuse_circles('part_of_id');

CREATE CONSTRAINT TRIGGER belongs_to_makes_no_circle AFTER INSERT OR UPDATE OF belongs_to_id ON ip4.person
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.belongs_to_id IS NOT NULL)
EXECUTE FUNCTION ip4.refuse_circles('belongs_to_id');

CREATE CONSTRAINT TRIGGER part_of_makes_no_circle AFTER INSERT OR UPDATE OF part_of_id ON ip4.event
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.part_of_id IS NOT NULL)
EXECUTE FUNCTION ip4.refuse_circles('part_of_id');

CREATE CONSTRAINT TRIGGER broader_makes_no_circle AFTER INSERT OR UPDATE OF broader_id ON ip4.topic
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.broader_id IS NOT NULL)
EXECUTE FUNCTION ip4.refuse_circles('broader_id');

CREATE CONSTRAINT TRIGGER instance_of_makes_no_circle AFTER INSERT OR UPDATE OF instance_of_id ON ip4.document
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.instance_of_id IS NOT NULL)
EXECUTE FUNCTION ip4.refuse_circles('instance_of_id');
