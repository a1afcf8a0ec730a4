-- On which passages does it rest that Australia was not at prime ministerial level?
-- From a row of a view to its claims and from a claim to spans of a text: paragraph, position, fingerprint. The words
-- come from one's own copy.
SELECT
    link.assertion_key,
    proof.evidence_number,
    proof.passage_key,
    proof.paragraph,
    proof.start_at,
    proof.end_at,
    proof.directness,
    left(proof.sha256, 12) AS sha256_begins,
    bi.cite(link.assertion_key) AS citation
FROM bi.summit_participation AS came
INNER JOIN bi.row_assertion AS link ON link.view_name = 'summit_participation' AND came.row_key = link.view_row_key
INNER JOIN bi.participation AS claim ON link.assertion_key = claim.assertion_key
INNER JOIN bi.evidence AS proof ON link.assertion_key = proof.assertion_key
WHERE came.event_key = 'summit-washington-2024' AND came.delegation_iso3 = 'AUS' AND claim.level_denied
ORDER BY link.assertion_key, proof.evidence_number;
