-- Which claims rest on a caption or a headline and on no running text?
-- Captions are written by somebody else than the text, and by a hand that slips: the heads of state of Madrid stand in
-- one.
SELECT
    claim.kind,
    claim.statement,
    claim.source_name,
    string_agg(DISTINCT proof.passage_role, '; ') AS passage_roles
FROM bi.assertion AS claim
INNER JOIN bi.evidence AS proof ON claim.assertion_key = proof.assertion_key
WHERE claim.kind IN ('participation', 'milestone', 'quantity')
GROUP BY claim.assertion_key, claim.kind, claim.statement, claim.source_key, claim.source_name
HAVING bool_and(proof.passage_role IN ('caption', 'headline'))
ORDER BY claim.source_key, claim.assertion_key;
