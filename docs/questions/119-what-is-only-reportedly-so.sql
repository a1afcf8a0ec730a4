-- What does a source pass on as reported without taking it over?
-- Four claims hang on reportedly. One of them, the veto, stands flat in the next sentence.
SELECT
    claim.source_key,
    claim.statement,
    claim.hedge
FROM bi.assertion AS claim
WHERE claim.hedge ILIKE '%reportedly%'
ORDER BY claim.source_key, claim.assertion_number;
