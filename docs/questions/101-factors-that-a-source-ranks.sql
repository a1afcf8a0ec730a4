-- Which causes do sources put first, second and third, and of what?
-- Only two sources rank; a rank is one within its source and its matter, and orders nothing across sources.
SELECT
    claim.subject_name,
    claim.rank,
    claim.factor_name,
    claim.strength_printed,
    claim.holder_name
FROM bi.explanation AS claim
WHERE claim.rank IS NOT NULL
ORDER BY claim.subject_name, claim.rank;
