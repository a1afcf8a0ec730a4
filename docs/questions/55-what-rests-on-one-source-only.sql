-- How much of what is claimed rests on one source only, by kind of claim?
-- Nearly everything. Kinds that argue (aspects, explanations) are single by nature; milestones and participations are
-- the ones to check.
SELECT
    claim.kind,
    count(*) AS claims,
    sum(claim.single_source_count) AS single_source,
    round(100.0 * sum(claim.single_source_count) / count(*), 1) AS single_source_percent,
    sum(claim.hedged_count) AS hedged_everywhere
FROM bi.corroboration AS claim
GROUP BY claim.kind
ORDER BY claim.kind;
