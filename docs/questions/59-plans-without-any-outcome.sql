-- Which plans does no source follow up?
-- Planned and scheduled events, documents and steps, and efforts under way: an analyst has to look elsewhere whether the
-- exercises or the ministers' meeting took place.
SELECT
    plan.source_name,
    plan.foreseen,
    plan.subject_name,
    plan.statement,
    plan.date_label,
    plan.holder_name
FROM bi.expectation AS plan
WHERE
    plan.can_come_about
    AND plan.modality IN ('planned', 'scheduled', 'asserted')
    AND plan.outcome = 'no_outcome_reported'
ORDER BY plan.source_key, plan.assertion_key;
