-- Nothing is part of itself, directly or through others.
--
-- Views climb these trees: the parts of an event, the broader topics, the body above a ministry,
-- the family of a document. A circle would hide its members or never end. A CHECK sees only a row
-- that refers to itself. All links form one graph, because a body may belong to the office of a
-- person and a person to a body.
--
-- noqa: disable=AL03,LT09,LT14,AM09,RF03
-- The first branch of a union names the columns, and short branches stand on one line.
-- OFFSET 0 skips no row, and entity_id is the parameter and no column.

CREATE FUNCTION ip4.hierarchy() RETURNS TABLE (link text, lower_id bigint, upper_id bigint)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT 'part_of', id, part_of_id FROM ip4.organisation
    UNION ALL
    SELECT 'belongs_to', id, belongs_to_id FROM ip4.person
    UNION ALL
    SELECT 'part_of', id, part_of_id FROM ip4.event
    UNION ALL
    SELECT 'broader', id, broader_id FROM ip4.topic
    UNION ALL
    SELECT 'instance_of', id, instance_of_id FROM ip4.document;
END;

COMMENT ON FUNCTION ip4.hierarchy IS 'Entities with the one above each, if any. One row per entity that can have one.';

-- UNION drops entities that were reached before, so the search ends on any data. OFFSET 0 makes the
-- planner look up each step by index; a join would read all the tables at each step.
CREATE FUNCTION ip4.is_above_itself(entity_id bigint) RETURNS boolean
LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan
BEGIN ATOMIC
    WITH RECURSIVE climbed (upper_id) AS (
        SELECT first_step.upper_id
        FROM ip4.hierarchy() AS first_step
        WHERE first_step.lower_id = entity_id
        UNION
        SELECT step.upper_id
        FROM climbed
        CROSS JOIN LATERAL (
            SELECT link.upper_id
            FROM ip4.hierarchy() AS link
            WHERE link.lower_id = climbed.upper_id
            OFFSET 0
        ) AS step
    )

    SELECT bool_or(upper_id = entity_id) FROM climbed;
END;

COMMENT ON FUNCTION ip4.is_above_itself IS 'Whether the links above an entity lead back to it.';

CREATE FUNCTION ip4.circle_faults()
RETURNS TABLE (rule_name text, item text, item_id bigint, item_key text, what text, remedy text)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        step.link || '_makes_no_circle' AS rule_name,
        'entity' AS item,
        entity.id AS item_id,
        entity.key AS item_key,
        step.link || '_id leads back to itself' AS what,
        'Clear one of the links in the circle.' AS remedy
    FROM ip4.hierarchy() AS step
    INNER JOIN ip4.entity ON step.lower_id = entity.id
    WHERE step.upper_id IS NOT NULL AND ip4.is_above_itself(step.lower_id);
END;

SELECT
    ip4.enforce(
        hierarchy.link || '_makes_no_circle', 'circle_faults', hierarchy.relation, 'item_id = new.id',
        filter => format('new.%s_id IS NOT NULL', hierarchy.link)
    )
FROM (
    VALUES
    ('part_of', 'organisation'), ('belongs_to', 'person'), ('part_of', 'event'), ('broader', 'topic'),
    ('instance_of', 'document')
) AS hierarchy (link, relation);
