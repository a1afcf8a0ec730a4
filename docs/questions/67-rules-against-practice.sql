-- How does a mandate that rules out the Indo-Pacific stand beside missions outside Europe?
-- The rule is one source's reading, the missions another's report. No constraint resolves them: an issue holds both.
SELECT
    issue.issue_position,
    issue.kind,
    issue.statement,
    issue.modality,
    issue.source_name,
    issue.verdict
FROM bi.issue
WHERE
    issue.issue_key = 'can-nato-act-outside-its-area'
    AND issue.kind IN ('provision_reading', 'participation', 'milestone')
ORDER BY issue.kind, issue.source_key, issue.assertion_key;
