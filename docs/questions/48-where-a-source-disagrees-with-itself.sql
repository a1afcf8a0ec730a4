-- Where does a source disagree with itself?
-- The same article calls the office under discussion and on hold, or reports a veto and then takes it for granted.
SELECT
    issue.question,
    issue.verdict,
    issue.issue_position,
    issue.hedge,
    issue.citation
FROM bi.issue
WHERE issue.is_within_one_source AND issue.issue_key LIKE 'tokyo-office%'
ORDER BY issue.issue_key, issue.assertion_key;
