-- How much stands behind a row of a question view?
--
-- Grain:    one row per view and row with an assertion behind it.
-- Leaves out rows that say that no source reports anything; join with LEFT JOIN and take 0.
-- Read by:  all question views, so that these columns mean the same in each.

CREATE VIEW bi_internal.question_counts AS
SELECT
    behind.view_name,
    behind.row_key,
    string_agg(assertion.key, '; ' ORDER BY source_entity.key COLLATE "C", assertion.number)
    FILTER (WHERE open_issue.is_first IS NOT FALSE) AS assertion_keys,
    (count(*) FILTER (WHERE open_issue.is_first IS NOT FALSE))::integer AS assertion_count,
    count(DISTINCT assertion.source_id)::integer AS source_count,
    count(DISTINCT origin.origin_id)::integer AS origin_count,
    count(issue_count.assertion_id) > 0 AS has_issue,
    count(DISTINCT open_issue.issue_id)::integer AS open_issue_count
FROM bi_internal.row_assertion_questions AS behind
INNER JOIN ip4.assertion ON behind.assertion_id = assertion.id
INNER JOIN ip4.entity AS source_entity ON assertion.source_id = source_entity.id
INNER JOIN bi_internal.origin ON behind.assertion_id = origin.assertion_id
LEFT JOIN bi_internal.issue_count ON behind.assertion_id = issue_count.assertion_id
LEFT JOIN bi_internal.open_issue ON behind.assertion_id = open_issue.assertion_id
GROUP BY behind.view_name, behind.row_key;

COMMENT ON VIEW bi_internal.question_counts IS
'What stands behind the rows of question views. One row per view and row with an assertion behind it.';
COMMENT ON COLUMN bi_internal.question_counts.view_name IS 'The view, without schema';
COMMENT ON COLUMN bi_internal.question_counts.row_key IS 'The row';
COMMENT ON COLUMN bi_internal.question_counts.assertion_keys IS 'Keys of the assertions, joined';
COMMENT ON COLUMN bi_internal.question_counts.assertion_count IS 'Number of assertions';
COMMENT ON COLUMN bi_internal.question_counts.source_count IS 'Number of sources behind them';
COMMENT ON COLUMN bi_internal.question_counts.origin_count IS 'Number of independent origins behind them';
COMMENT ON COLUMN bi_internal.question_counts.has_issue IS 'True if one of them stands in an issue';
COMMENT ON COLUMN bi_internal.question_counts.open_issue_count IS
'Number of issues with the verdict open in which they stand';
