-- Was the French veto before the Vilnius summit, and what else was before it for certain?
-- Three values: for some the dates leave it open, and then nothing is said.
SELECT
    step.step,
    step.subject_name,
    step.source_name,
    step.order_from,
    step.order_to,
    CASE bi.definitely_before(step.order_from, step.order_to, summit.date_from, summit.date_to)
        WHEN TRUE THEN 'before'
        WHEN FALSE THEN 'not before'
        ELSE 'open'
    END AS before_vilnius
FROM bi.initiative_timeline AS step
CROSS JOIN bi.summit
WHERE step.initiative_key = 'nato-liaison-office-tokyo' AND summit.summit_key = 'summit-vilnius-2023'
ORDER BY step.step_number;
