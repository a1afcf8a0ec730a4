-- Did the four associate themselves with the Vilnius declaration?
-- One source passes on a guess of unnamed observers; no source says whether it came true. So the answer is: not
-- reported.
SELECT
    relation.subject_name,
    relation.other_name,
    relation.modality,
    relation.hedge,
    relation.speaker_chain,
    seen.outcome
FROM bi.document_relation AS relation
INNER JOIN bi.expectation AS seen ON relation.assertion_key = seen.assertion_key
WHERE relation.relation = 'associated_with'
ORDER BY relation.assertion_key;
