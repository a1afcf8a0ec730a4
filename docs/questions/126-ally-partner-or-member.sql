-- Is any of the four called a member or an ally of NATO by any source?
-- None is: all are partners; that they seek membership or may have it is denied. Of the United States they are
-- allies, except New Zealand, a close partner.
SELECT
    claim.subject_name,
    claim.status,
    claim.group_name,
    claim.polarity,
    count(DISTINCT claim.source_key) AS sources
FROM bi.membership AS claim
WHERE
    claim.group_key IN ('nato', 'united-states')
    AND (claim.subject_key = 'ip4' OR claim.subject_iso3 IN ('AUS', 'JPN', 'NZL', 'KOR'))
GROUP BY claim.subject_name, claim.status, claim.group_name, claim.polarity
ORDER BY claim.group_name, claim.subject_name, claim.status;
