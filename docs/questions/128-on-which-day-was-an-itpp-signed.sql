-- On which days was an ITPP signed?
-- Answer: none. One source says that each of the four has signed; no source dates it.
SELECT
    paper.document_name,
    paper.signed_label
FROM bi.document AS paper
WHERE paper.instance_of_key = 'itpp' AND paper.signed_label IS NOT NULL;
