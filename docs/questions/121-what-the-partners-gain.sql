-- Which benefits of the ties do sources name, for whom and of what?
-- Those of an office that does not exist are expected or counterfactual.
SELECT
    reason.thing_name,
    reason.reason,
    reason.modality,
    reason.hedge,
    reason.holder_name
FROM bi.reason
WHERE reason.reason_type = 'benefit'
ORDER BY reason.thing_name, reason.assertion_key;
