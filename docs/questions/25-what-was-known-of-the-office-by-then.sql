-- What could one read about the Tokyo office by the end of June 2023, of July 2023, of 2024?
-- yes: the source was written by then; maybe: its bounds leave that open. Before the summit only one source may have
-- been written.
SELECT
    moment.day,
    known.written,
    step.step,
    step.polarity,
    step.subject_name,
    step.source_name
FROM (VALUES (date '2023-06-30'), (date '2023-07-31'), (date '2024-12-31')) AS moment (day)
CROSS JOIN LATERAL bi.as_of(moment.day) AS known
INNER JOIN bi.initiative_timeline AS step ON known.assertion_key = step.assertion_keys
WHERE
    step.initiative_key = 'nato-liaison-office-tokyo'
    AND step.step_code IN ('in_preparation', 'on_hold', 'vetoes', 'established')
ORDER BY moment.day, step.step_number;
