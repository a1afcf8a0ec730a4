-- Where does a source pass on what another passes on from a third?
-- Interview, interviewee, and then a study group, a document, an ally's president: three links, and only the last holds
-- the claim.
SELECT
    claim.speaker_chain,
    claim.speech_act,
    claim.statement,
    claim.origin_name,
    claim.citation
FROM bi.assertion AS claim
INNER JOIN bi.attribution AS link ON claim.assertion_key = link.assertion_key AND link.is_holder
WHERE link.depth >= 2
ORDER BY claim.source_key, claim.assertion_number;
