-- Which passages does a source print more than once?
-- A caption three times, a paragraph twice, pull quotes: repetition is an echo and adds no evidence.
SELECT
    again.source_name,
    again.passage_role,
    count(*) AS printed_again,
    count(DISTINCT again.repeats_passage_key) AS passages,
    string_agg(DISTINCT again.paragraph::text, '; ') AS paragraphs
FROM bi.passage AS again
WHERE again.repeats_passage_key IS NOT NULL
GROUP BY again.source_key, again.source_name, again.passage_role
ORDER BY again.source_key, again.passage_role;
