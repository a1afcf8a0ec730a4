-- How much of what each source says in its own voice is judgement?
-- Explaining, weighing and foreseeing are judgements, whoever does it; what others are quoted for is left out.
SELECT
    claim.source_name,
    count(*) FILTER (WHERE claim.voice = 'fact') AS facts,
    count(*) FILTER (WHERE claim.voice = 'opinion') AS opinions,
    round(100.0 * count(*) FILTER (WHERE claim.voice = 'opinion') / count(*)) AS opinion_percent
FROM bi.assertion AS claim
WHERE NOT claim.is_reported
GROUP BY claim.source_name
ORDER BY claim.source_name;
