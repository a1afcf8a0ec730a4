-- Which disagreements stay open, since nothing in the sources settles them?
-- Each line names the positions beside each other; an analyst should quote both.
SELECT
    issue.question,
    issue.is_within_one_source,
    string_agg(DISTINCT issue.issue_position, '; ') AS positions,
    string_agg(DISTINCT issue.source_name, '; ') AS sources,
    count(*) AS claims
FROM bi.issue
WHERE issue.verdict = 'open'
GROUP BY issue.issue_key, issue.question, issue.is_within_one_source
ORDER BY issue.issue_key;
