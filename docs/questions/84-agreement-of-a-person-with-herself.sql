-- Which claims have two origins that are one person: an article and an interview of its author?
-- The article names no author, so the record counts it as an origin of its own. An analyst who trusts the page outside
-- (see who wrote the sources) discounts these.
SELECT
    claim.kind,
    claim.subject_name,
    claim.statement,
    claim.origin_count,
    claim.has_issue
FROM bi.corroboration AS claim
WHERE
    claim.source_count = 2
    AND claim.kind <> 'membership'
    AND claim.assertion_keys LIKE '%usip-tightening-ties%'
    AND claim.origin_names LIKE '%Mirna Galic%'
ORDER BY claim.claim_key;
