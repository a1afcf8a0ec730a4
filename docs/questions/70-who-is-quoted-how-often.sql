-- Which speakers are quoted, with how many sayings and by how many sources?
-- Sayings, not rows: one saying printed in two parts by two sources is one.
SELECT
    quoted.utterance_speaker_name,
    count(DISTINCT quoted.utterance_key) AS sayings,
    count(DISTINCT quoted.source_key) AS sources,
    count(DISTINCT quoted.source_key || quoted.passage_key || quoted.phrase) AS printings
FROM bi.quotation AS quoted
WHERE quoted.utterance_key IS NOT NULL
GROUP BY quoted.utterance_speaker_key, quoted.utterance_speaker_name
ORDER BY sayings DESC, quoted.utterance_speaker_key ASC;
