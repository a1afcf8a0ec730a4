-- What kind of help do sources print for each of the four and for the group?
-- The printed words stand beside our code: military and financial are one phrase in the text, and two kinds to the
-- reader.
SELECT
    claim.subject_name,
    claim.distribution,
    claim.contribution_type,
    claim.type_printed,
    claim.recipient_name,
    claim.status,
    claim.source_key
FROM bi.contribution AS claim
WHERE claim.subject_iso3 IN ('AUS', 'JPN', 'NZL', 'KOR') OR claim.subject_key = 'ip4'
ORDER BY claim.subject_name, claim.source_key, claim.assertion_key;
