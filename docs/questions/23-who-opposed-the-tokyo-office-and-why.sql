-- Who was for or against the liaison office in Tokyo, on which ground, and how surely?
-- The veto stands twice: once reportedly, once flatly, in one source. Chinese state media welcome the veto, that is, a
-- claim and not the office. Nobody is quoted in favour.
SELECT
    stance.subject_name,
    stance.position,
    coalesce(stance.target_name, stance.target_statement) AS on_what,
    stance.ground,
    stance.hedge,
    stance.date_label,
    stance.source_name
FROM bi.stance
INNER JOIN bi.initiative_timeline AS step ON stance.assertion_key = step.assertion_keys
WHERE step.initiative_key = 'nato-liaison-office-tokyo'
ORDER BY step.step_number;
