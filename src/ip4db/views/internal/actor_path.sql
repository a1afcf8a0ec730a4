-- What is an actor part of, all the way up?
--
-- Grain:    one row per country, organisation and person.
-- Leaves out nothing.
-- Read by:  actor.

CREATE VIEW bi_internal.actor_path AS
WITH RECURSIVE parent (actor_id, parent_id) AS (
    SELECT
        entity.id,
        coalesce(organisation.part_of_id, person.belongs_to_id)
    FROM ip4.entity
    LEFT JOIN ip4.organisation ON entity.id = organisation.id
    LEFT JOIN ip4.person ON entity.id = person.id
    WHERE entity.kind IN ('country', 'organisation', 'person')
),

down (actor_id, parent_id, top_id, steps_down, name_path) AS (
    SELECT
        parent.actor_id,
        NULL::bigint AS parent_id,
        parent.actor_id AS top_id,
        0 AS steps_down,
        entity.name AS name_path
    FROM parent
    INNER JOIN ip4.entity ON parent.actor_id = entity.id
    WHERE
        NOT EXISTS (
            SELECT
            FROM parent AS above
            WHERE above.actor_id = parent.parent_id
        )
    UNION ALL
    SELECT
        parent.actor_id,
        parent.parent_id,
        down.top_id,
        down.steps_down + 1,
        down.name_path || ' > ' || entity.name
    FROM down
    INNER JOIN parent ON down.actor_id = parent.parent_id
    INNER JOIN ip4.entity ON parent.actor_id = entity.id
)

SELECT
    actor_id,
    parent_id,
    top_id,
    steps_down,
    name_path
FROM down;

COMMENT ON VIEW bi_internal.actor_path IS
'What actors are part of. One row per country, organisation and person.';
COMMENT ON COLUMN bi_internal.actor_path.actor_id IS 'The actor';
COMMENT ON COLUMN bi_internal.actor_path.parent_id IS 'What it is part of, or belongs to';
COMMENT ON COLUMN bi_internal.actor_path.top_id IS 'The state or body at the top, or itself';
COMMENT ON COLUMN bi_internal.actor_path.steps_down IS 'Steps below the top';
COMMENT ON COLUMN bi_internal.actor_path.name_path IS 'Names from the top down to this one';
