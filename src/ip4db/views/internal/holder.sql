-- Who holds a claim: who is the last speaker in its chain?
--
-- Grain:    one row per assertion.
-- Leaves out the speakers in between (bi.attribution has them).
-- Read by:  bi_internal.claim.

CREATE VIEW bi_internal.holder AS
SELECT
    attribution.assertion_id,
    attribution.depth,
    attribution.actor_id AS holder_id,
    attribution.speech_act,
    attribution.hedge
FROM ip4.attribution
WHERE NOT EXISTS (
    SELECT
    FROM ip4.attribution AS deeper
    WHERE deeper.assertion_id = attribution.assertion_id AND deeper.depth > attribution.depth
);

COMMENT ON VIEW bi_internal.holder IS 'The last speaker in the chain. One row per assertion.';
COMMENT ON COLUMN bi_internal.holder.assertion_id IS 'The assertion';
COMMENT ON COLUMN bi_internal.holder.depth IS 'Length of the chain; 0 if the source itself holds it';
COMMENT ON COLUMN bi_internal.holder.holder_id IS 'The last speaker';
COMMENT ON COLUMN bi_internal.holder.speech_act IS 'What the last speaker does with the words';
COMMENT ON COLUMN bi_internal.holder.hedge IS 'Words that weaken the last link, as printed';
