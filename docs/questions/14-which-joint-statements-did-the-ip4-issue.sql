-- Which joint statements did the IP4 issue, and which did they not?
-- Madrid: denied. Vilnius: open before the summit, and then a statement, not called joint. Washington: issued. What was
-- open is kept beside what came of it.
SELECT
    paper.document_name,
    claim.milestone,
    claim.modality,
    claim.polarity,
    claim.date_label,
    claim.source_name,
    paper.came_about
FROM bi.document AS paper
INNER JOIN bi.milestone AS claim ON paper.document_key = claim.subject_key
WHERE paper.document_type = 'joint_statement' AND paper.document_level = 'instance'
ORDER BY paper.document_key ASC, claim.source_key DESC, claim.assertion_key ASC;
