-- Which articles and rules do sources name, and which do they only describe?
-- Two articles have a number. The rule on European members has none in any source, and none is supplied.
SELECT
    rule.subject_name,
    rule.provision_type,
    rule.number_printed,
    string_agg(DISTINCT rule.effect, '; ' ORDER BY rule.effect) AS effects,
    count(DISTINCT rule.source_key) AS sources
FROM bi.provision_reading AS rule
GROUP BY rule.subject_name, rule.provision_type, rule.number_printed
ORDER BY rule.subject_name;
