-- Which claims rest on three sources or more?
-- Membership of the group left out, this is little: the record is thin where it matters. The statement is the
-- plainest on the side that most sources take; the claim key says what all of them share.
SELECT
    claim.claim_key,
    claim.statement,
    claim.affirming_source_count,
    claim.denying_source_count,
    claim.foreseeing_source_count,
    claim.origin_count,
    claim.has_issue
FROM bi.corroboration AS claim
WHERE claim.source_count >= 3 AND claim.kind <> 'membership'
ORDER BY claim.source_count DESC, claim.claim_key ASC;
