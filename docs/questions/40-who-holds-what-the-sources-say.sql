-- Who holds the claims, the source itself or somebody it passes on?
-- Holders of two claims or more. The last speaker in the chain holds a claim. Most of the interview is held by the
-- interviewee, part of it by the interviewer, whose questions presume something.
SELECT
    claim.source_name,
    claim.holder_name,
    count(*) AS claims,
    sum(claim.reported_count) AS reported,
    sum(claim.hedged_count) AS hedged
FROM bi.assertion AS claim
GROUP BY claim.source_key, claim.source_name, claim.holder_key, claim.holder_name
HAVING count(*) >= 2
ORDER BY claim.source_key ASC, count(*) DESC, claim.holder_key;
