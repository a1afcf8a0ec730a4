-- Which words do the sources print damaged or misspelt, and what is meant?
-- A lost comma joins two topics into one word; both are named there, in a damaged form that is kept.
SELECT
    mention.source_name,
    mention.entity_name,
    mention.entity_kind,
    mention.printed_forms,
    mention.manners
FROM bi.mention
WHERE mention.manners LIKE '%slip%'
ORDER BY mention.source_key, mention.entity_key;
