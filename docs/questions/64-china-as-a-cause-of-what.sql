-- What is China, or the challenge from it, said to cause, and what not?
-- Different things are explained: without the thing explained, and its scope, these would look like one disagreement.
SELECT
    claim.subject_name AS explained,
    claim.factor_name,
    claim.polarity,
    claim.scope,
    claim.strength_printed,
    claim.holder_name
FROM bi.explanation AS claim
WHERE claim.factor_key LIKE '%china%' OR claim.factor_key LIKE '%chinese%'
ORDER BY claim.subject_key, claim.polarity, claim.assertion_key;
