-- What do sources deny, by kind and source?
-- A denial is a claim with a source; silence is not counted here.
SELECT
    claim.source_name,
    claim.kind,
    count(*) AS denials,
    min(claim.statement) AS for_example
FROM bi.assertion AS claim
WHERE claim.polarity = 'denied'
GROUP BY claim.source_name, claim.kind
ORDER BY claim.source_name, claim.kind;
