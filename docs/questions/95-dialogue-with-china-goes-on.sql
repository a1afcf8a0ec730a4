-- Is NATO's staff talk with China over, or does it go on, and until when is that known?
-- "To the present day" means the writing of the source, never today.
SELECT
    claim.subject_name,
    claim.milestone,
    claim.date_label,
    claim.date_from,
    claim.date_to,
    claim.date_is_ongoing,
    claim.date_basis,
    claim.source_name
FROM bi.milestone AS claim
WHERE claim.subject_key = 'nato-china-staff-talks'
ORDER BY claim.date_from, claim.assertion_key;
