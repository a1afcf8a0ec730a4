-- Why did the four come to NATO's summits, and which cause is denied?
-- One source names the invasion and denies China in the same breath. What another says of China explains attention in
-- Madrid, not attendance: the scope tells them apart.
SELECT
    claim.factor_name,
    claim.polarity,
    claim.strength_printed,
    claim.scope,
    claim.source_name,
    claim.citation
FROM bi.explanation AS claim
WHERE claim.subject_key = 'ip4-participation-in-summits'
ORDER BY claim.source_key, claim.polarity, claim.assertion_key;
