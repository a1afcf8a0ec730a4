-- Who names Canada, and where is it named?
-- One source of five. That the others do not is not_reported, a fact about the sources and not about Canada.
SELECT
    mention.source_name,
    mention.mentioned,
    mention.printed_forms,
    mention.passage_count
FROM bi.mention
WHERE mention.entity_iso3 = 'CAN'
ORDER BY mention.source_key;
