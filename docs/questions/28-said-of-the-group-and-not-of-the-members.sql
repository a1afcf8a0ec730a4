-- What is said of the IP4 as one group for Ukraine, and so of no member in particular?
-- Humanitarian assistance is one: no source says that any single country gave it. Only "each" speaks of members.
SELECT
    claim.contribution_type,
    claim.distribution,
    claim.purpose,
    claim.status,
    claim.source_name,
    claim.statement
FROM bi.contribution AS claim
WHERE
    claim.subject_key = 'ip4'
    AND claim.distribution <> 'each'
    AND (claim.recipient_key IN ('ukraine', 'ukrainians') OR claim.cause_key IN ('war-in-ukraine', 'ukraine'))
ORDER BY claim.contribution_type, claim.distribution, claim.source_key, claim.assertion_key;
