-- Where does a claim come from in the end?
--
-- Grain:    one row per assertion.
-- Leaves out unnamed speakers: "officials" are no origin that one could tell from another.
-- Read by:  bi_internal.claim, bi_internal.entity_counts, corroboration.

CREATE VIEW bi_internal.origin AS
SELECT
    attribution.assertion_id,
    attribution.actor_id AS origin_id
FROM ip4.attribution
LEFT JOIN ip4.organisation ON attribution.actor_id = organisation.id
WHERE
    (attribution.depth = 0 OR organisation.organisation_type IS DISTINCT FROM 'unnamed')
    AND NOT EXISTS (
        SELECT
        FROM ip4.attribution AS deeper
        LEFT JOIN ip4.organisation AS deeper_body ON deeper.actor_id = deeper_body.id
        WHERE
            deeper.assertion_id = attribution.assertion_id
            AND deeper.depth > attribution.depth
            AND deeper_body.organisation_type IS DISTINCT FROM 'unnamed'
    );

COMMENT ON VIEW bi_internal.origin IS
'The last document or named speaker in the chain, else the source. One row per assertion.';
COMMENT ON COLUMN bi_internal.origin.assertion_id IS 'The assertion';
COMMENT ON COLUMN bi_internal.origin.origin_id IS 'The document, speaker or source it comes from';
