-- What is an entity part of, directly or through others?
--
-- Grain:    one row per ancestor; an entity is its own ancestor at depth 0.
--
-- Events are part of events, topics of broader topics, organisations and persons of organisations up to the
-- state, and documents of their family. A cycle ends where it closes.

CREATE FUNCTION ip4_read.ancestors(of_id bigint) RETURNS TABLE (ancestor_id bigint, depth smallint)
LANGUAGE sql STABLE ROWS 2
BEGIN ATOMIC
    WITH RECURSIVE up (ancestor_id, depth) AS (
        SELECT
            of_id AS ancestor_id,
            0::smallint AS depth
        UNION ALL
        SELECT
            whole.id,
            (up.depth + 1)::smallint
        FROM up
        CROSS JOIN LATERAL (
            SELECT event.part_of_id AS id FROM ip4.event WHERE event.id = up.ancestor_id
            UNION ALL
            SELECT topic.broader_id FROM ip4.topic WHERE topic.id = up.ancestor_id
            UNION ALL
            SELECT organisation.part_of_id FROM ip4.organisation WHERE organisation.id = up.ancestor_id
            UNION ALL
            SELECT person.belongs_to_id FROM ip4.person WHERE person.id = up.ancestor_id
            UNION ALL
            SELECT document.instance_of_id FROM ip4.document WHERE document.id = up.ancestor_id
        ) AS whole
        WHERE whole.id IS NOT NULL
    ) CYCLE ancestor_id SET closes_a_circle USING path

    SELECT
        up.ancestor_id,
        up.depth
    FROM up
    WHERE NOT up.closes_a_circle;
END;
