-- Why did NATO become a platform for coordination, and in which order do its reasons stand?
-- Three ranked factors and, beside them, a catalyst without a rank. All by one source.
SELECT
    claim.rank,
    claim.factor_name,
    claim.strength_printed,
    claim.hedge,
    claim.source_name
FROM bi.explanation AS claim
WHERE claim.subject_key = 'nato-as-coordinating-platform'
ORDER BY claim.rank NULLS LAST, claim.assertion_key;
