-- Which sources do not name Taiwan, Macron, the ITPPs or the Tokyo office?
-- Not naming something says nothing about it. The source that keeps silent on the office is an interview on other
-- matters.
SELECT
    named.entity_name,
    string_agg(named.source_name, '; ' ORDER BY named.source_name) AS not_named_by,
    count(*) AS sources
FROM bi.mention AS named
WHERE
    named.mentioned = 'not_reported'
    AND named.entity_key IN ('taiwan', 'emmanuel-macron', 'itpp', 'nato-liaison-office-tokyo')
GROUP BY named.entity_name
ORDER BY named.entity_name;
