-- What does Macron hold himself, and what do sources only say of him?
-- His warnings are his own; that he would rather act through the EU is what a source thinks likely.
SELECT
    CASE WHEN claim.holder_key = 'emmanuel-macron' THEN 'holds it' ELSE 'said of him' END AS whose,
    claim.kind,
    claim.speech_act,
    claim.modality,
    claim.statement,
    claim.source_name
FROM bi.assertion AS claim
WHERE
    claim.kind IN ('stance', 'aspect', 'explanation')
    AND (claim.holder_key = 'emmanuel-macron' OR claim.subject_key = 'emmanuel-macron')
ORDER BY whose, claim.source_key, claim.assertion_number;
