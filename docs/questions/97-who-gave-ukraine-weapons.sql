-- Which of the four does a source say to have given Ukraine weapons?
-- Answer: none. Each gave non-lethal assistance, the group coordinated military assistance, and Korea's arms exports
-- have no recipient: nothing of that says that one country delivered weapons, and nothing denies it.
SELECT
    claim.subject_name,
    claim.contribution_type,
    claim.statement,
    claim.citation
FROM bi.contribution AS claim
INNER JOIN bi.country AS recipient ON claim.recipient_key = recipient.country_key
WHERE
    claim.contribution_type IN ('military', 'arms_export')
    AND claim.distribution IN ('own', 'each')
    AND recipient.country_iso3 = 'UKR'
ORDER BY claim.subject_key, claim.assertion_key;
