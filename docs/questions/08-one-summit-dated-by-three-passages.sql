-- When was the Washington summit, and does the picture of 11 July narrow that down?
-- A day on which it was under way lies within the summit and does not shrink it; the month is what the sources allow.
SELECT
    summit.summit_name,
    claim.milestone,
    claim.extent,
    claim.date_label,
    claim.date_precision,
    claim.source_name,
    summit.date_from,
    summit.date_to,
    summit.under_way_from,
    summit.under_way_to,
    summit.date_reason
FROM bi.summit
INNER JOIN bi.milestone AS claim ON summit.summit_key = claim.subject_key
WHERE summit.summit_key = 'summit-washington-2024'
ORDER BY claim.source_key, claim.assertion_key;
