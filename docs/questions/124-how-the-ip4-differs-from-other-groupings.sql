-- From which groupings does the IP4 differ, and in what?
-- The groupings are named; that they are formalised is said of each.
SELECT
    aspect.subject_name,
    aspect.item,
    aspect.versus_name,
    aspect.source_name
FROM bi.aspect
WHERE aspect.role = 'difference' AND aspect.subject_key IN ('ip4', 'ip4-format')
ORDER BY aspect.source_key, aspect.versus_name;
