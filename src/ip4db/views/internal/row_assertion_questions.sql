-- Which assertions stand behind a row of a question view?
--
-- Grain:    one row per view, row and assertion.
-- Leaves out rows that say that no source reports anything.
-- Read by:  bi_internal.question_counts, bi.row_assertion. UNION ALL, so that a filter on the view
--           reaches one branch only.

CREATE VIEW bi_internal.row_assertion_questions AS
SELECT DISTINCT
    'summit_participation' AS view_name,
    attendance.row_key,
    assertion.id AS assertion_id,
    assertion.key AS assertion_key
FROM bi_internal.attendance_all AS attendance
INNER JOIN ip4.assertion ON attendance.assertion_id = assertion.id
UNION ALL
SELECT DISTINCT
    'cooperation_matrix' AS view_name,
    entity.key AS row_key,
    assertion.id AS assertion_id,
    assertion.key AS assertion_key
FROM bi_internal.cooperation_side
INNER JOIN ip4.assertion ON cooperation_side.assertion_id = assertion.id
INNER JOIN bi_internal.matrix_area ON cooperation_side.area_id = matrix_area.area_id
INNER JOIN ip4.entity ON cooperation_side.area_id = entity.id
UNION ALL
SELECT DISTINCT
    'initiative_timeline' AS view_name,
    entity.key || '|' || assertion.key AS row_key,
    assertion.id AS assertion_id,
    assertion.key AS assertion_key
FROM bi_internal.initiative_step
INNER JOIN ip4.entity ON initiative_step.initiative_id = entity.id
INNER JOIN ip4.assertion ON initiative_step.assertion_id = assertion.id
UNION ALL
SELECT
    'expectation' AS view_name,
    assertion.key AS row_key,
    assertion.id AS assertion_id,
    assertion.key AS assertion_key
FROM ip4.assertion
WHERE assertion.modality NOT IN ('asserted', 'counterfactual')
UNION ALL
SELECT
    'expectation' AS view_name,
    assertion.key AS row_key,
    outcome.id AS assertion_id,
    outcome.key AS assertion_key
FROM ip4.assertion_link
INNER JOIN ip4.assertion ON assertion_link.to_id = assertion.id
INNER JOIN ip4.assertion AS outcome ON assertion_link.from_id = outcome.id
WHERE assertion_link.relation = 'outcome_of' AND assertion.modality NOT IN ('asserted', 'counterfactual')
UNION ALL
SELECT DISTINCT
    'timeline' AS view_name,
    timeline_entry.row_key,
    assertion.id AS assertion_id,
    assertion.key AS assertion_key
FROM bi_internal.timeline_entry
INNER JOIN ip4.assertion ON timeline_entry.assertion_id = assertion.id
UNION ALL
SELECT
    'issue' AS view_name,
    issue.key || '|' || assertion.key AS row_key,
    assertion.id AS assertion_id,
    assertion.key AS assertion_key
FROM ip4.issue_position
INNER JOIN ip4.issue ON issue_position.issue_id = issue.id
INNER JOIN ip4.assertion ON issue_position.assertion_id = assertion.id
UNION ALL
SELECT DISTINCT
    'corroboration' AS view_name,
    claim_key.claim_key AS row_key,
    assertion.id AS assertion_id,
    assertion.key AS assertion_key
FROM bi_internal.claim_key
INNER JOIN ip4.assertion ON claim_key.assertion_id = assertion.id;

COMMENT ON VIEW bi_internal.row_assertion_questions IS
'Assertions behind the rows of question views. One row per view, row and assertion.';
COMMENT ON COLUMN bi_internal.row_assertion_questions.view_name IS 'The view, without schema';
COMMENT ON COLUMN bi_internal.row_assertion_questions.row_key IS 'The row';
COMMENT ON COLUMN bi_internal.row_assertion_questions.assertion_id IS 'The assertion';
COMMENT ON COLUMN bi_internal.row_assertion_questions.assertion_key IS 'Key of the assertion';
