-- In which ways might China move against Taiwan, and what is said of each?
-- All are possibilities under a condition; none is foreseen.
SELECT
    aspect.item,
    aspect.modality,
    aspect.hedge,
    aspect.scope,
    aspect.holder_name
FROM bi.aspect
WHERE aspect.subject_key = 'taiwan-strait-conflict' AND aspect.role = 'means'
ORDER BY aspect.assertion_key;
