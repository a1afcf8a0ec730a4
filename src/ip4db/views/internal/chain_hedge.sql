-- How is a claim hedged along its chain of speakers?
--
-- Grain:    one row per assertion whose chain is hedged.
-- Leaves out the hedge of the claim itself.
-- Read by:  bi_internal.claim.

CREATE VIEW bi_internal.chain_hedge AS
SELECT
    assertion_id,
    string_agg(hedge, '; ' ORDER BY depth) AS hedges
FROM ip4.attribution
WHERE hedge IS NOT NULL
GROUP BY assertion_id;

COMMENT ON VIEW bi_internal.chain_hedge IS 'Hedges of chains. One row per assertion whose chain is hedged.';
COMMENT ON COLUMN bi_internal.chain_hedge.assertion_id IS 'The assertion';
COMMENT ON COLUMN bi_internal.chain_hedge.hedges IS 'The hedges, as printed, joined';
