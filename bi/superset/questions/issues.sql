-- On which questions do sources differ, what does each say, and with which verdict?
--
-- Grain:    one row per issue, claim and country that the claim names; one without a country where it names none.
-- Leaves out nothing.
-- Read by:  "Where sources differ" and its table.

SELECT
    issue.issue_key,
    issue.question,
    issue.verdict_label AS verdict,
    verdict.rank AS verdict_rank,
    verdict.meaning AS verdict_meaning,
    issue.verdict_reason,
    CASE WHEN issue.issue_source_count = 1 THEN 'Within one source' ELSE 'Between sources' END AS reach,
    issue.issue_position,
    issue.date_year,
    country.country_name,
    issue.statement,
    issue.citation,
    issue.holder_name,
    coalesce(issue.hedge, '–') AS hedge,
    issue.assertion_key
FROM bi.issue
LEFT JOIN bi.code AS verdict ON verdict.list_name = 'issue_verdict' AND issue.verdict = verdict.code
LEFT JOIN bi.row_assertion AS named
    ON named.view_name = 'country' AND issue.assertion_key = named.assertion_key
LEFT JOIN bi.country ON named.view_row_key = country.row_key
