-- What became of the NATO liaison office in Tokyo, step by step?
-- Talks since 2007, preparation, French opposition, a veto that is reported once and taken for granted once, on hold,
-- not set up. One source both calls the plan under discussion and on hold. A step without a date had come by the
-- writing of the first source that tells of it.
SELECT
    step.step_number,
    step.step,
    step.polarity,
    step.modality,
    step.hedge,
    step.subject_name,
    step.order_from,
    step.order_to,
    step.order_basis,
    step.source_name
FROM bi.initiative_timeline AS step
WHERE step.initiative_key = 'nato-liaison-office-tokyo'
ORDER BY step.step_number;
