-- Under which names do sources print the documents of the summits?
-- Declaration, communique, joint statement: one document, printed four ways for Vilnius alone.
SELECT
    paper.document_name,
    mention.source_name,
    mention.printed_forms,
    mention.manners,
    mention.passage_count
FROM bi.document AS paper
INNER JOIN bi.mention ON paper.document_key = mention.entity_key AND mention.mentioned = 'yes'
WHERE paper.document_type IN ('summit_declaration', 'strategic_concept') AND paper.document_level = 'instance'
ORDER BY paper.document_key, mention.source_key;
