-- How many claims are those of a publisher about itself, its staff or the page, and not of the article?
-- They have the publisher as holder, so a filter on the holder keeps them out of what the article argues.
SELECT
    claim.source_name,
    claim.holder_name,
    count(*) AS claims,
    count(DISTINCT claim.subject_key) AS subjects
FROM bi.assertion AS claim
INNER JOIN bi.source ON claim.source_key = source.source_key
WHERE claim.holder_key = source.publisher_key
GROUP BY claim.source_name, claim.holder_name
ORDER BY claim.source_name;
