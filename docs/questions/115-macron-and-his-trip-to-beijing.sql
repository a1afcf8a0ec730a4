-- What do sources tie to the trip of Macron to Beijing?
-- One source has his words on the trip, the other after the return; the date stays relative to the trip.
SELECT
    claim.source_key,
    claim.kind,
    claim.anchor_relation,
    claim.statement
FROM bi.assertion AS claim
WHERE claim.anchor_key = 'macron-trip-to-beijing' OR claim.subject_key = 'macron-trip-to-beijing'
ORDER BY claim.source_key, claim.assertion_number;
