-- What was foreseen for the Vilnius summit, how firmly, and what became of it?
-- Scheduled things took place. Of what was likely or speculated, most has no outcome in any source, which is not the
-- same as not having happened.
SELECT
    seen.modality,
    seen.statement,
    seen.scope,
    seen.outcome,
    seen.outcome_source_names
FROM bi.expectation AS seen
WHERE
    seen.source_key = 'usip-tightening-ties'
    AND seen.kind IN ('milestone', 'participation', 'quantity', 'document_relation')
ORDER BY seen.modality_rank, seen.assertion_key;
