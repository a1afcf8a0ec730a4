-- Which sayings are printed by more than one source, and how do the printings differ?
-- A comma against a semicolon, a longer and a shorter cut. The saying is one, whatever the printing.
SELECT
    quoted.utterance_key,
    quoted.utterance_speaker_name,
    quoted.utterance_said_at_name,
    quoted.source_name,
    quoted.phrase,
    quoted.verbatim
FROM bi.quotation AS quoted
WHERE quoted.utterance_source_count > 1
GROUP BY
    quoted.utterance_key,
    quoted.utterance_speaker_name,
    quoted.utterance_said_at_name,
    quoted.source_key,
    quoted.source_name,
    quoted.phrase,
    quoted.verbatim
ORDER BY quoted.utterance_key, quoted.source_key, quoted.phrase;
