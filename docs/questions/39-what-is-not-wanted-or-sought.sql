-- Who is said not to want, seek or expect something?
-- The four do not seek to join NATO and could not; NATO wants no presence in the region; the four do not expect
-- it to act there. All of it is said of each of the four by one interviewee.
SELECT
    claim.subject_name,
    claim.distribution,
    claim.position AS not_said_to,
    claim.target_name,
    claim.statement,
    claim.holder_name
FROM bi.stance AS claim
WHERE claim.polarity = 'denied'
UNION ALL
SELECT
    claim.subject_name,
    claim.distribution,
    claim.status AS not_said_to,
    claim.group_name AS target_name,
    claim.statement,
    claim.holder_name
FROM bi.membership AS claim
WHERE claim.polarity = 'denied' AND claim.status IN ('seeks_membership', 'eligible')
ORDER BY statement;
