-- What does one assertion affirm or foresee and another deny, of the same thing?
-- China as a cause is denied for the beginning of the ties and affirmed for their growth; the office was planned and
-- then not set up. That risks are confined to the Indo-Pacific one source says of once, and denies of now. The verdicts
-- stand in the issues.
SELECT
    claim.claim_key,
    claim.affirming_source_count,
    claim.denying_source_count,
    claim.foreseeing_source_count,
    claim.assertion_keys,
    claim.has_issue
FROM bi.corroboration AS claim
WHERE claim.denying_source_count > 0 AND (claim.affirming_source_count > 0 OR claim.foreseeing_source_count > 0)
ORDER BY claim.claim_key;
