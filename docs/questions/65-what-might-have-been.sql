-- Which effects are counterfactual, of something that did not come about?
-- They are no effects and stand in no count; only their modality tells them from what took place.
SELECT
    claim.subject_name,
    claim.kind,
    claim.statement,
    claim.hedge,
    claim.source_name,
    claim.citation
FROM bi.assertion AS claim
WHERE claim.modality = 'counterfactual'
ORDER BY claim.source_key, claim.assertion_number;
