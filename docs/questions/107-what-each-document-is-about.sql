-- What are the documents about whose words sources tell of?
-- One row per document; every subject has a claim behind it, and a denial is no subject.
SELECT
    told.document_name,
    string_agg(told.mentioned_name, '; ' ORDER BY told.mentioned_name)
    FILTER (WHERE told.mentioned = 'yes') AS subjects,
    string_agg(told.mentioned_name, '; ') FILTER (WHERE told.mentioned = 'denied') AS denied
FROM bi.document_mention AS told
WHERE told.mentioned <> 'not_reported'
GROUP BY told.document_name
ORDER BY told.document_name;
