-- For which state does an actor stand?
--
-- Grain:    one row per country, and per organisation or person that belongs to one.
-- Leaves out actors that sources place in no state.
-- Read by:  bi_internal.claim (what does a state say, its ministry and spokesman included), bi.actor.

CREATE VIEW bi_internal.actor_state AS
WITH RECURSIVE parent (actor_id, parent_id) AS (
    SELECT
        organisation.id,
        organisation.part_of_id
    FROM ip4.organisation
    WHERE organisation.part_of_id IS NOT NULL
    UNION ALL
    SELECT
        person.id,
        person.belongs_to_id
    FROM ip4.person
    WHERE person.belongs_to_id IS NOT NULL
),

up (actor_id, state_id) AS (
    SELECT
        id,
        id AS state_id
    FROM ip4.country
    UNION ALL
    SELECT
        parent.actor_id,
        up.state_id
    FROM up
    INNER JOIN parent ON up.actor_id = parent.parent_id
)

SELECT
    actor_id,
    state_id
FROM up;

COMMENT ON VIEW bi_internal.actor_state IS
'The state an actor is or belongs to. One row per country, and per organisation or person that belongs to one.';
COMMENT ON COLUMN bi_internal.actor_state.actor_id IS 'The country, organisation or person';
COMMENT ON COLUMN bi_internal.actor_state.state_id IS 'The country at the top';
