-- When did NATO first name China?
-- 2019, 2019 and 2022, each of something else: any high-level public document, the agenda, the Strategic Concepts. The
-- scope is part of each claim; without it they would contradict each other.
SELECT
    claim.value_printed,
    claim.scope,
    claim.at_name,
    coalesce(claim.date_label, paper.issued_label) AS dated,
    claim.holder_name,
    claim.source_name,
    claim.has_issue
FROM bi.quantity AS claim
LEFT JOIN bi.document AS paper ON claim.at_key = paper.document_key
WHERE claim.measure = 'occurrence' AND claim.counted_key = 'china'
ORDER BY coalesce(claim.date_from, paper.issued_from), claim.source_key;
