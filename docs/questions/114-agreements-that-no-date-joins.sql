-- Which kinds of partnership agreement do sources speak of, and which have a date of signature?
-- The bilateral agreements of one source have no date: nothing says that they are those of the early 2010s.
SELECT
    paper.document_name,
    paper.document_level,
    paper.signed_label,
    paper.status,
    paper.source_count
FROM bi.document AS paper
WHERE paper.document_key IN ('ipcp', 'itpp', 'partnership-agreements', 'bilateral-agreements')
ORDER BY paper.document_name;
