-- Which claims have several sources and a single origin, so that they are no corroboration?
-- Two articles that quote one document or one speaker confirm that it was said, and once.
SELECT
    claim.kind,
    claim.statement,
    claim.source_names,
    claim.origin_names,
    claim.source_count,
    claim.origin_count
FROM bi.corroboration AS claim
WHERE claim.source_count > 1 AND claim.is_single_origin
ORDER BY claim.claim_key;
