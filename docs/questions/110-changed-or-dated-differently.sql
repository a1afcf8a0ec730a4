-- Which differences between sources are changes of the matter, and which are different datings?
-- Seven matters changed between the times of writing; the French opposition is one matter that sources date in
-- different ways.
SELECT
    issue.verdict,
    issue.question,
    count(*) AS claims,
    count(DISTINCT issue.source_key) AS sources
FROM bi.issue
WHERE issue.verdict IN ('changed_over_time', 'dated_differently')
GROUP BY issue.verdict, issue.question
ORDER BY issue.verdict, issue.question;
