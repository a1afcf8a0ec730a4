-- Is NATO a side of the cooperation that a claim tells of?
--
-- Grain:    one row per assertion about cooperation.
-- Leaves out nothing.
-- Read by:  cooperation, cooperation_side, cooperation_matrix.
--
-- NATO is a side if it, or a body of its own, is the subject or the partner. Where no partner is
-- named, it is one only if the cooperation rests on a partnership programme, which is by its kind one
-- with NATO. That the IP4 act does not make NATO a side: they also cooperate among themselves.

CREATE VIEW bi_internal.cooperation_with_nato AS
WITH nato AS (
    SELECT actor_path.actor_id
    FROM bi_internal.actor_path
    INNER JOIN ip4.entity ON actor_path.top_id = entity.id
    LEFT JOIN ip4.organisation ON actor_path.actor_id = organisation.id
    WHERE entity.key = 'nato' AND organisation.organisation_type IS DISTINCT FROM 'unnamed'
)

SELECT
    cooperation.id AS assertion_id,
    near.actor_id IS NOT NULL
    OR far.actor_id IS NOT NULL
    OR coalesce(
        cooperation.partner_id IS NULL AND instrument.document_type = 'partnership_programme', FALSE
    ) AS is_with_nato
FROM ip4.cooperation
INNER JOIN ip4.assertion ON cooperation.id = assertion.id
LEFT JOIN nato AS near ON assertion.subject_id = near.actor_id
LEFT JOIN nato AS far ON cooperation.partner_id = far.actor_id
LEFT JOIN ip4.document AS instrument ON cooperation.instrument_id = instrument.id;

COMMENT ON VIEW bi_internal.cooperation_with_nato IS
'Whether NATO is a side of cooperation. One row per assertion about cooperation.';
COMMENT ON COLUMN bi_internal.cooperation_with_nato.assertion_id IS 'The claim';
COMMENT ON COLUMN bi_internal.cooperation_with_nato.is_with_nato IS 'True if NATO is a side';
