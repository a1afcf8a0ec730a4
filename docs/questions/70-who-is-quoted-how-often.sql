-- Which speakers are quoted, with how many sayings and by how many sources?
-- Sayings and printings: one saying that two sources print is one saying and two printings.
SELECT
    quoted.utterance_speaker_name,
    count(DISTINCT quoted.utterance_key) AS sayings,
    count(DISTINCT quoted.source_key) AS sources,
    count(*) AS printings
FROM bi.quotation AS quoted
WHERE quoted.utterance_speaker_key IS NOT NULL
GROUP BY quoted.utterance_speaker_key, quoted.utterance_speaker_name
ORDER BY sayings DESC, quoted.utterance_speaker_key ASC;
