-- Which claims are steps in the life of an initiative?
--
-- Grain:    one row per initiative and assertion.
-- Leaves out what the initiative is for or like (bi.aspect) and why (bi.explanation).
-- Read by:  initiative_timeline, initiative.
--
-- A stance on a claim about an initiative, such as applause for a veto, is a step as well.

CREATE VIEW bi_internal.initiative_step AS
SELECT
    initiative.id AS initiative_id,
    assertion.id AS assertion_id,
    assertion.kind AS step_type,
    milestone.code
FROM ip4.milestone
INNER JOIN ip4.assertion ON milestone.id = assertion.id
INNER JOIN ip4.initiative ON assertion.subject_id = initiative.id
UNION ALL
SELECT
    initiative.id AS initiative_id,
    assertion.id AS assertion_id,
    assertion.kind AS step_type,
    stance.position AS code
FROM ip4.stance
INNER JOIN ip4.assertion ON stance.id = assertion.id
INNER JOIN ip4.initiative ON stance.target_id = initiative.id
UNION ALL
SELECT
    initiative.id AS initiative_id,
    assertion.id AS assertion_id,
    assertion.kind AS step_type,
    stance.position AS code
FROM ip4.stance
INNER JOIN ip4.assertion ON stance.id = assertion.id
INNER JOIN ip4.assertion AS aimed ON stance.target_assertion_id = aimed.id
LEFT JOIN ip4.stance AS aimed_stance ON aimed.id = aimed_stance.id
INNER JOIN ip4.initiative ON coalesce(aimed_stance.target_id, aimed.subject_id) = initiative.id
UNION ALL
SELECT
    initiative.id AS initiative_id,
    assertion.id AS assertion_id,
    assertion.kind AS step_type,
    wording.treatment AS code
FROM ip4.wording
INNER JOIN ip4.assertion ON wording.id = assertion.id
INNER JOIN ip4.initiative ON wording.about_id = initiative.id;

COMMENT ON VIEW bi_internal.initiative_step IS
'Steps of initiatives: milestones, stances, wordings about them. One row per initiative and assertion.';
COMMENT ON COLUMN bi_internal.initiative_step.initiative_id IS 'The initiative';
COMMENT ON COLUMN bi_internal.initiative_step.assertion_id IS 'The claim';
COMMENT ON COLUMN bi_internal.initiative_step.step_type IS 'milestone, stance or wording';
COMMENT ON COLUMN bi_internal.initiative_step.code IS 'What happened, which position, or how it is worded';
