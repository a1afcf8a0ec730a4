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
    up.actor_id,
    up.state_id,
    entity.key AS state_key,
    country.iso_alpha3 AS state_iso3
FROM up
INNER JOIN ip4.entity ON up.state_id = entity.id
INNER JOIN ip4.country ON up.state_id = country.id;

COMMENT ON VIEW bi_internal.actor_state IS
'The state an actor is or belongs to. One row per country, and per organisation or person that belongs to one.';
COMMENT ON COLUMN bi_internal.actor_state.actor_id IS 'The country, organisation or person';
COMMENT ON COLUMN bi_internal.actor_state.state_id IS 'The country at the top';
COMMENT ON COLUMN bi_internal.actor_state.state_key IS 'Key of the country';
COMMENT ON COLUMN bi_internal.actor_state.state_iso3 IS 'ISO 3166-1 alpha-3 code of the country';
