-- What do sources pass on from speakers whom they do not name, and whose word is it then?
-- Officials, analysts, "some speculation": nobody can tell two of them apart, so the source itself counts as the
-- origin.
SELECT
    speaker.actor_name AS speaker,
    speaker.speech_act,
    claim.modality,
    claim.hedge,
    claim.statement,
    claim.origin_name
FROM bi.attribution AS speaker
INNER JOIN bi.assertion AS claim ON speaker.assertion_key = claim.assertion_key
INNER JOIN bi.actor ON speaker.actor_key = actor.actor_key
WHERE speaker.is_holder AND actor.is_unnamed AND speaker.depth > 0
ORDER BY claim.source_key, claim.assertion_number;
