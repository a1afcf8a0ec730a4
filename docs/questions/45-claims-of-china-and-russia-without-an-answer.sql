-- Which claims held by China, Russia or their organs does no source answer?
-- An unanswered claim is not an accepted one; it only shows that no answer is linked to it.
SELECT
    claim.holder_name,
    claim.speech_act,
    claim.statement,
    claim.citation
FROM bi.assertion AS claim
LEFT JOIN bi.assertion_link AS link
    ON claim.assertion_key = link.to_assertion_key AND link.relation = 'answers'
WHERE claim.holder_country_iso3 IN ('CHN', 'RUS') AND link.row_key IS NULL
ORDER BY claim.source_key, claim.assertion_number;
