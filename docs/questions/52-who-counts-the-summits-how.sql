-- Who counts the summits of the four, how, and at which summit?
-- First meeting of leaders, two years running, third in a row: each count has its unit and its scope, and one was a
-- forecast when it was written.
SELECT
    claim.at_name,
    claim.measure,
    claim.value_printed,
    claim.unit,
    claim.scope,
    claim.modality,
    claim.distribution,
    claim.source_name
FROM bi.quantity AS claim
WHERE claim.subject_key = 'ip4' AND claim.measure <> 'members'
ORDER BY claim.at_key, claim.source_key, claim.assertion_key;
