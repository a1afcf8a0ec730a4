-- Which state of an initiative does each of its milestones report?

CREATE VIEW ip4_read.initiative_state AS
SELECT
    step.initiative_id,
    step.order_possible,
    step.order_basis,
    step.sort_day,
    step.step_stage,
    assertion.key AS assertion_key,
    concat_ws(
        ' ',
        CASE WHEN assertion.modality <> 'asserted' THEN assertion.modality || ':' END,
        CASE WHEN assertion.polarity = 'denied' THEN 'not' END,
        replace(step.code, '_', ' ')
    ) AS state_label
FROM ip4_read.initiative_step AS step
INNER JOIN ip4.assertion ON step.assertion_id = assertion.id
WHERE step.step_type = 'milestone';
