-- Which steps did an initiative take, from the first mention to its present state?
--
-- Grain:    one row per initiative and step; a step is one claim.
-- Leaves out purposes and reasons of the initiative (bi.aspect, bi.explanation).
--
-- Steps are milestones, stances on the initiative or on a claim about it, and wordings that name it
-- or do not. A step without a date of its own is ordered by other information; order_basis says
-- which.

CREATE VIEW bi.initiative_timeline AS
SELECT
    initiative.key || '|' || claim.assertion_key AS row_key,
    initiative.key AS initiative_key,
    initiative.name AS initiative_name,
    initiative_row.initiative_type,
    step.step_number,
    step.step_type,
    concat(
        CASE WHEN claim.polarity = 'denied' AND step.step_type <> 'milestone' THEN 'denied: ' END,
        ip4_read.state_words(
            step.code, claim.modality, claim.polarity = 'denied' AND step.step_type = 'milestone'
        )
    ) AS step,
    step.code AS step_code,
    claim.*,
    lower(step.order_possible) AS order_from,
    upper(step.order_possible) - 1 AS order_to,
    step.order_basis,
    claim.assertion_key AS assertion_keys,
    1 AS source_count,
    1 AS origin_count
FROM ip4_read.initiative_step AS step
INNER JOIN ip4_read.claim ON step.assertion_id = claim.assertion_id
INNER JOIN ip4.entity AS initiative ON step.initiative_id = initiative.id
INNER JOIN ip4.initiative AS initiative_row ON step.initiative_id = initiative_row.id;
