-- Under whose flag does somebody take part?
--
-- Grain:    one row per country, organisation and person.
-- Leaves out nothing; whoever belongs to nobody is a delegation of its own.
-- Read by:  bi_internal.attendance.

CREATE VIEW bi_internal.delegation AS
SELECT
    entity.id AS actor_id,
    coalesce(actor_state.state_id, person.belongs_to_id, entity.id) AS delegation_id
FROM ip4.entity
LEFT JOIN bi_internal.actor_state ON entity.id = actor_state.actor_id
LEFT JOIN ip4.person ON entity.id = person.id
WHERE entity.kind IN ('country', 'organisation', 'person');

COMMENT ON VIEW bi_internal.delegation IS
'The delegation with which an actor takes part. One row per country, organisation and person.';
COMMENT ON COLUMN bi_internal.delegation.actor_id IS 'The actor';
COMMENT ON COLUMN bi_internal.delegation.delegation_id IS
'The state it stands for, else the body the person belongs to, else the actor itself';
