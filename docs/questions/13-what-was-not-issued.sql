-- Which documents does a source say were not issued, signed or adopted?
-- Only what a source denies stands here; documents of which the sources say nothing do not.
SELECT
    paper.document_name,
    paper.document_type,
    paper.came_about,
    paper.status,
    bi.cite(claim.assertion_key) AS citation
FROM bi.document AS paper
INNER JOIN bi.milestone AS claim ON paper.document_key = claim.subject_key AND claim.polarity = 'denied'
WHERE paper.came_about = 'denied'
ORDER BY paper.document_key, claim.assertion_key;
