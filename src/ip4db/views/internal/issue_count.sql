-- In how many issues does an assertion stand?
--
-- Grain:    one row per assertion that stands in an issue.
-- Leaves out assertions that nobody questions.
-- Read by:  bi_internal.claim.

CREATE VIEW bi_internal.issue_count AS
SELECT
    assertion_id,
    count(*)::smallint AS issue_count
FROM ip4.issue_position
GROUP BY assertion_id;

COMMENT ON VIEW bi_internal.issue_count IS 'Issues of assertions. One row per assertion that stands in an issue.';
COMMENT ON COLUMN bi_internal.issue_count.assertion_id IS 'The assertion';
COMMENT ON COLUMN bi_internal.issue_count.issue_count IS 'Number of issues';
