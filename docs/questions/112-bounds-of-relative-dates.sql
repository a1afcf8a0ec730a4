-- Which dates are counted from the writing of their source, and which days do they allow?
-- A year before and two years up to the writing have both bounds; nothing that happened is dated after its source.
SELECT
    claim.source_key,
    claim.anchor_relation,
    claim.date_label,
    min(claim.date_from) AS date_from,
    max(claim.date_to) AS date_to,
    count(*) AS claims
FROM bi.assertion AS claim
WHERE claim.anchor_key = claim.source_key AND claim.anchor_relation NOT IN ('ongoing_at', 'before')
GROUP BY claim.source_key, claim.anchor_relation, claim.date_label
ORDER BY claim.source_key, claim.anchor_relation, claim.date_label;
