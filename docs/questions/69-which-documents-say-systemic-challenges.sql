-- Which NATO texts or bodies are quoted with "systemic challenges", and by whom?
-- Only quoted words are searched, never the prose of an article. Two sayings, three years apart, by one source.
SELECT
    quoted.said_label,
    quoted.speaker_name,
    quoted.words,
    quoted.source_name,
    quoted.paragraph
FROM bi.quotation AS quoted
WHERE quoted.words ILIKE '%systemic challenges%'
ORDER BY quoted.said_from NULLS FIRST, quoted.utterance_key, quoted.row_key;
