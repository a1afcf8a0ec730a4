-- Which states do sources say are no members of a body, and of which?
-- A denial needs a source; that other states are members of it is not said.
SELECT
    claim.group_name,
    string_agg(claim.subject_name, '; ' ORDER BY claim.subject_name) AS not_members,
    claim.status,
    claim.source_name
FROM bi.membership AS claim
WHERE claim.polarity = 'denied'
GROUP BY claim.group_name, claim.status, claim.source_name
ORDER BY claim.group_name, claim.status;
