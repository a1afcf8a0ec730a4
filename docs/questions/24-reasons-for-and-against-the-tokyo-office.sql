-- Which purposes, benefits and drawbacks of a Tokyo office do sources give, and who holds them?
-- Most are expected, one is counterfactual: it could have deterred. The danger for tensions is France's view.
SELECT
    aspect.role,
    aspect.item,
    aspect.item_entity_name,
    aspect.modality,
    aspect.hedge,
    aspect.holder_name,
    aspect.source_name
FROM bi.aspect
WHERE aspect.subject_key = 'nato-liaison-office-tokyo'
ORDER BY aspect.role, aspect.source_key, aspect.assertion_key;
