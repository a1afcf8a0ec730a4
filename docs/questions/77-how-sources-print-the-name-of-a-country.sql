-- How do sources print the names of North and South Korea, Britain and Turkey?
-- DPRK and North Korea are one country, ROK and South Korean another: a search for one spelling would miss the rest.
SELECT
    mention.entity_name,
    mention.source_name,
    mention.printed_forms,
    mention.manners
FROM bi.mention
WHERE mention.entity_iso3 IN ('PRK', 'KOR', 'GBR', 'TUR') AND mention.mentioned = 'yes'
ORDER BY mention.entity_key, mention.source_key;
