-- What is known of the Washington summit from one source alone?
-- The levels, the meetings inside it, the statement and the projects: one commentary carries nearly all of it.
SELECT
    claim.kind,
    claim.statement,
    claim.source_names,
    claim.is_hedged
FROM bi.corroboration AS claim
WHERE
    claim.is_single_source
    AND NOT claim.is_expanded
    AND claim.kind IN ('milestone', 'participation', 'document_party')
    AND claim.claim_key LIKE '%washington-2024%'
ORDER BY claim.kind, claim.claim_key;
