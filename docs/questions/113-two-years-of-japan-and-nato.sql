-- On what did Japan and NATO work over the two years before one source?
-- Both bounds follow from the writing. Five areas in one sentence are five claims.
SELECT
    claim.area_name,
    claim.level,
    claim.tense,
    claim.date_from,
    claim.date_to
FROM bi.cooperation AS claim
WHERE claim.source_key = 'orf-paris-spoiler' AND claim.subject_key = 'japan'
ORDER BY claim.area_name;
