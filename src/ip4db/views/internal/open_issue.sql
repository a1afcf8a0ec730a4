-- Which issues are still open, and which assertions stand in them?
--
-- Grain:    one row per open issue and assertion that takes a position on it.
-- Leaves out issues with any other verdict: there it is known why the claims differ.
-- Read by:  entity_counts, question_counts, source.
--
-- An assertion may stand in several: whoever joins this to assertions counts those of the first only.

CREATE VIEW bi_internal.open_issue AS
SELECT
    issue_position.issue_id,
    issue_position.assertion_id,
    row_number() OVER (PARTITION BY issue_position.assertion_id ORDER BY issue_position.issue_id) = 1 AS is_first
FROM ip4.issue_position
INNER JOIN ip4.issue ON issue_position.issue_id = issue.id
WHERE issue.verdict = 'open';

COMMENT ON VIEW bi_internal.open_issue IS
'Issues that nothing settles. One row per open issue and assertion that takes a position on it.';
COMMENT ON COLUMN bi_internal.open_issue.issue_id IS 'The issue';
COMMENT ON COLUMN bi_internal.open_issue.assertion_id IS 'The assertion';
COMMENT ON COLUMN bi_internal.open_issue.is_first IS 'True for one of the open issues of the assertion';
