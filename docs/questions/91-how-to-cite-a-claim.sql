-- How does one cite what is said about the veto?
-- Source, paragraphs, holder and key: enough to find the passage in one's own copy.
SELECT
    claim.statement,
    claim.hedge,
    bi.cite(claim.assertion_key) AS citation
FROM bi.stance AS claim
WHERE claim.position = 'vetoes'
ORDER BY claim.assertion_key;
