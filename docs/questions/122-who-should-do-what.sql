-- What should be done, and who calls for it?
-- A call is a position of the one who makes it, never a plan.
SELECT
    claim.subject_name,
    claim.statement,
    claim.holder_name,
    claim.speech_act
FROM bi.assertion AS claim
WHERE claim.modality = 'recommended'
ORDER BY claim.holder_name, claim.source_key, claim.assertion_number;
