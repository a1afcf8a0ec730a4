-- Where has a source probably made a slip, and how is it known?
-- A caption calls four leaders heads of state whom other passages call prime ministers. Nothing is corrected in the
-- claims: the verdict says what to make of them.
SELECT
    issue.question,
    string_agg(DISTINCT issue.issue_position, '; ') AS positions,
    string_agg(DISTINCT issue.source_name, '; ') AS sources,
    count(*) AS claims,
    min(issue.verdict_reason) AS reason
FROM bi.issue
WHERE issue.verdict = 'slip_of_a_source'
GROUP BY issue.issue_key, issue.question
ORDER BY issue.issue_key;
