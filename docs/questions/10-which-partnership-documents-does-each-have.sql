-- Which partnership documents does each of the four have with NATO, and when were they signed?
-- IPCPs between 2012 and 2014, says one source; ITPPs were signed, says another, and no source says when.
SELECT
    paper.signatory_names,
    paper.document_name,
    paper.came_about,
    coalesce(paper.signed_label, 'no source says') AS signed,
    paper.source_count,
    paper.status
FROM bi.document AS paper
WHERE paper.is_partnership AND paper.document_level = 'instance'
ORDER BY paper.signatory_names, paper.document_key;
