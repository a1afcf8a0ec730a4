-- Which documents mention China, and of which does no source tell?
-- Three values: a document whose words on China nobody reports is not silent on China. Families of documents are
-- left out.
SELECT
    told.document_name,
    told.mentioned,
    told.treatments,
    told.source_names
FROM bi.document_mention AS told
WHERE told.mentioned_key = 'china'
ORDER BY told.mentioned DESC, told.document_name;
