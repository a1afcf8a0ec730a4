-- What does a source say once with a hedge and once without?
-- The issues with this verdict, with each position and the words that weaken it.
SELECT
    issue.question,
    issue.source_name,
    issue.issue_position,
    issue.modality,
    issue.hedge,
    issue.assertion_key
FROM bi.issue
WHERE issue.verdict = 'firmer_against_hedged'
ORDER BY issue.issue_key, issue.assertion_key;
