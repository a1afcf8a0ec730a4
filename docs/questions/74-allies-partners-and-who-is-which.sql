-- Who is an ally of the United States, who a close partner, and who a member of NATO as far as sources say?
-- Allies are said of each of the four with New Zealand excepted. The members of NATO are those that an article happens
-- to name: a partial list that no count may use.
SELECT
    claim.group_name,
    claim.status,
    claim.polarity,
    claim.subject_name,
    claim.distribution,
    string_agg(DISTINCT exception.entity_name || ' (' || exception.exception_says || ')', '; ') AS exceptions,
    string_agg(DISTINCT claim.source_name, '; ') AS sources
FROM bi.membership AS claim
LEFT JOIN bi.assertion_entity AS exception
    ON claim.assertion_key = exception.assertion_key AND exception.exception_says IS NOT NULL
WHERE
    (claim.group_key = 'nato' AND claim.status = 'member')
    OR claim.group_key = 'united-states'
GROUP BY
    claim.group_key, claim.group_name, claim.status, claim.polarity, claim.subject_key, claim.subject_name,
    claim.distribution
ORDER BY claim.group_key, claim.status, claim.subject_key;
