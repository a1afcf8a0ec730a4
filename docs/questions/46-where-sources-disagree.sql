-- On what do sources disagree, or seem to, and with which verdict?
-- Few are left open; most claims speak of different things or times, or judge the same thing differently. The verdict
-- is ours, the positions are theirs.
SELECT
    issue.verdict,
    count(DISTINCT issue.issue_key) AS issues,
    count(DISTINCT issue.assertion_key) AS claims,
    count(DISTINCT issue.issue_key) FILTER (WHERE issue.is_within_one_source) AS within_one_source,
    max(verdict.meaning) AS meaning
FROM bi.issue
INNER JOIN bi.code AS verdict ON verdict.list_name = 'issue_verdict' AND issue.verdict = verdict.code
GROUP BY issue.verdict
ORDER BY issue.verdict;
