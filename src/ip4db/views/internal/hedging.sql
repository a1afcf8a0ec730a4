-- How is a claim hedged, in itself and along its chain of speakers?
--
-- Grain:    one row per assertion.
-- Leaves out a hedge of the chain that repeats the one of the claim.
-- Read by:  summit_participation. bi_internal.claim has the same column for whoever reads it anyway.

CREATE VIEW bi_internal.hedging AS
SELECT
    assertion.id AS assertion_id,
    nullif(concat_ws('; ', assertion.hedge, nullif(chain_hedge.hedges, assertion.hedge)), '') AS hedge
FROM ip4.assertion
LEFT JOIN bi_internal.chain_hedge ON assertion.id = chain_hedge.assertion_id;

COMMENT ON VIEW bi_internal.hedging IS 'Hedges of the claim and of its chain. One row per assertion.';
COMMENT ON COLUMN bi_internal.hedging.assertion_id IS 'The assertion';
COMMENT ON COLUMN bi_internal.hedging.hedge IS 'The hedges, as printed, joined; null if there is none';
