-- Which countries does each source name, and which are named by one source only?
-- One column a source, with the number of passages; an empty cell is silence.
SELECT
    country.country_name,
    sum(mention.mentioned_count) AS sources,
    max(mention.passage_count) FILTER (WHERE mention.source_key = 'usip-tightening-ties' AND mention.mentioned = 'yes')
        AS usip,
    max(mention.passage_count) FILTER (WHERE mention.source_key = 'orf-paris-spoiler' AND mention.mentioned = 'yes')
        AS orf,
    max(mention.passage_count) FILTER (
        WHERE mention.source_key = 'diplomat-galic-interview' AND mention.mentioned = 'yes'
    )
        AS diplomat,
    max(mention.passage_count) FILTER (WHERE mention.source_key = 'wilson-center-goto' AND mention.mentioned = 'yes')
        AS wilson,
    max(mention.passage_count) FILTER (WHERE mention.source_key = 'rusi-nato-platform' AND mention.mentioned = 'yes')
        AS rusi
FROM bi.country
INNER JOIN bi.mention ON country.country_key = mention.entity_key
GROUP BY country.country_key, country.country_name
ORDER BY sources DESC, country.country_key ASC;
