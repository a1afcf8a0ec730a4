-- Which sayings are printed by more than one source, and how do the printings differ?
-- A comma against a semicolon, a longer and a shorter cut, a speaker that only one source names. The saying is one,
-- whatever the printing: what a source does not give is empty in its row and merged in the columns of the utterance.
SELECT
    quoted.utterance_key,
    quoted.utterance_speaker_name,
    quoted.utterance_said_at_name,
    quoted.utterance_reason,
    quoted.source_name,
    quoted.words,
    quoted.verbatim,
    quoted.speaker_name,
    quoted.said_at_name
FROM bi.quotation AS quoted
WHERE quoted.utterance_source_count > 1
ORDER BY quoted.utterance_key, quoted.source_key;
