-- Who was for or against the liaison office in Tokyo, on which ground, and how surely?
-- The veto stands twice: once reportedly, once flatly, in one source. Chinese state media welcome the veto, that is, a
-- claim and not the office.
SELECT
    stance.subject_name,
    stance.position,
    coalesce(stance.target_name, 'a claim') AS target,
    stance.ground,
    stance.hedge,
    stance.date_label,
    stance.source_name
FROM bi.stance
WHERE
    stance.assertion_key IN (
        SELECT step.assertion_key
        FROM bi.initiative_timeline AS step
        WHERE step.initiative_key = 'nato-liaison-office-tokyo' AND step.step_type = 'stance'
    )
ORDER BY stance.subject_key, stance.written_from, stance.assertion_key;
