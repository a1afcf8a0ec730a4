-- What did NATO's documents and summits say on China, one after the other, and how sharply?
-- From both opportunities and challenges (2019) over systemic challenges (2021) to a decisive enabler (2024). Phrases are
-- the words that sources quote; the two of Vilnius are that source's only quotations.
SELECT
    coalesce(paper.issued_label, claim.date_label) AS dated,
    claim.subject_name,
    claim.treatment,
    claim.phrases,
    claim.source_name
FROM bi.wording AS claim
LEFT JOIN bi.document AS paper ON claim.subject_key = paper.document_key
WHERE claim.about_key = 'china' AND claim.subject_key <> 'allies' AND claim.phrase_count > 0
ORDER BY coalesce(paper.issued_from, claim.date_from), claim.subject_key, claim.source_key, claim.assertion_key;
