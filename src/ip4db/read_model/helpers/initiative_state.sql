-- Which state of an initiative does each of its milestones report?

CREATE VIEW ip4_read.initiative_state AS
SELECT
    step.initiative_id,
    step.order_possible,
    step.order_basis,
    step.sort_day,
    step.step_stage,
    step.assertion_id,
    assertion.key AS assertion_key,
    ip4_read.state_words(step.code, assertion.modality, assertion.polarity = 'denied') AS state_label
FROM ip4_read.initiative_step AS step
INNER JOIN ip4.assertion ON step.assertion_id = assertion.id
WHERE step.step_type = 'milestone';
