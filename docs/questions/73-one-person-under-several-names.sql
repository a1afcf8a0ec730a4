-- Which persons are printed under more than one form of name?
-- Family name first or last, with or without the given name: one person each.
SELECT
    mention.entity_name,
    count(*) AS sources,
    string_agg(mention.printed_forms || ' (' || mention.source_name || ')', '; ' ORDER BY mention.source_key) AS printed
FROM bi.mention
WHERE mention.entity_kind = 'person' AND mention.mentioned = 'yes'
GROUP BY mention.entity_key, mention.entity_name
HAVING count(DISTINCT mention.printed_forms) > 1
ORDER BY mention.entity_key;
