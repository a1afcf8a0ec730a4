-- How many members does NATO have, according to whom, and when was that written?
-- 31 and 32 are the counts of different times, not a contradiction. A third number is a lower bound for its European
-- members only.
SELECT
    claim.subject_name,
    claim.value_printed,
    claim.low,
    claim.high,
    claim.comparator,
    claim.counted_name,
    source.source_name,
    source.written_label
FROM bi.quantity AS claim
INNER JOIN bi.source ON claim.source_key = source.source_key
WHERE claim.measure = 'members' AND claim.subject_key IN ('nato', 'european-union')
ORDER BY claim.subject_key, source.written_from, claim.assertion_key;
