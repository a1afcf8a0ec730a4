-- What did NATO's documents and leaders say on China, one after the other, and how sharply?
-- Both opportunities and challenges in 2019, a challenge in 2021 and 2022, accusations since. Without quoted
-- words the treatment is the source's paraphrase.
SELECT
    coalesce(paper.issued_label, summit.date_label, claim.date_label, relation.date_label) AS dated,
    claim.subject_name,
    claim.treatment,
    claim.about_name,
    claim.quoted_words,
    CASE WHEN claim.quotation_count = 0 THEN claim.statement END AS in_our_words,
    claim.source_name
FROM bi.wording AS claim
LEFT JOIN bi.document AS paper ON claim.subject_key = paper.document_key
LEFT JOIN bi.document_relation AS relation
    ON claim.subject_key = relation.subject_key AND relation.relation = 'issued_at' AND relation.date_from IS NOT NULL
LEFT JOIN bi.row_assertion AS bridge ON claim.assertion_key = bridge.assertion_key AND bridge.view_name = 'quotation'
LEFT JOIN bi.quotation AS quoted ON bridge.view_row_key = quoted.row_key
LEFT JOIN bi.summit ON quoted.utterance_said_at_key = summit.summit_key
WHERE claim.about_key IN ('china', 'china-russia-alignment') AND claim.treatment <> 'mentions'
ORDER BY
    coalesce(paper.issued_from, paper.issued_to, summit.date_from, claim.date_from, relation.date_from),
    claim.subject_key, claim.source_key, claim.assertion_key;
