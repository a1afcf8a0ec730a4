-- Which claims of China or Russia, or about what they say, are answered, by whom and how often?
-- Claim and answer are two rows joined by a link, so that a rebuttal never overwrites what it rebuts.
SELECT
    said.holder_name AS claimed_by,
    said.speech_act,
    said.statement AS claim,
    count(*) AS answers,
    string_agg(DISTINCT reply.holder_name, '; ') AS answered_by,
    min(reply.statement) AS one_of_the_answers
FROM bi.assertion_link AS link
INNER JOIN bi.assertion AS said ON link.to_assertion_key = said.assertion_key
INNER JOIN bi.assertion AS reply ON link.from_assertion_key = reply.assertion_key
WHERE
    link.relation = 'answers'
    AND (said.holder_country_iso3 IN ('CHN', 'RUS') OR said.subject_key IN ('china', 'russia'))
GROUP BY said.assertion_key, said.holder_name, said.speech_act, said.statement
ORDER BY said.assertion_key;
