-- Which plans does no source follow up?
-- Planned and scheduled things only: an analyst has to look elsewhere whether the exercises or the ministers' meeting
-- took place.
SELECT
    plan.source_name,
    plan.kind,
    plan.subject_name,
    plan.statement,
    plan.date_label,
    plan.holder_name
FROM bi.expectation AS plan
WHERE plan.modality IN ('planned', 'scheduled') AND plan.outcome = 'no_outcome_reported'
ORDER BY plan.source_key, plan.assertion_key;
