-- Where does a source disagree with itself?
-- The same article calls the office under discussion and on hold, or reports a veto and then takes it for
-- granted. Other sources take sides in some of these issues too; only those that take several positions are shown.
SELECT
    issue.question,
    issue.verdict,
    issue.issue_position,
    issue.hedge,
    issue.citation
FROM bi.issue
WHERE
    issue.is_within_one_source
    AND issue.verdict IN ('open', 'firmer_against_hedged')
    AND issue.issue_key LIKE 'tokyo-office%'
    AND EXISTS (
        SELECT
        FROM bi.issue AS other
        WHERE
            issue.issue_key = other.issue_key
            AND issue.source_key = other.source_key
            AND issue.issue_position <> other.issue_position
    )
ORDER BY issue.issue_key, issue.assertion_key;
