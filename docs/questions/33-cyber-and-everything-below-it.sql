-- What is said about cooperation on cyber, with everything below it in the tree of topics?
-- A priority of 2023, an interest of Japan, a focus of Korea against a threat, a project of 2024 and a plan: five
-- things that a single word would merge.
SELECT
    topic.topic_path,
    claim.subject_name,
    claim.partner_name,
    claim.level,
    claim.tense,
    claim.modality,
    claim.against_name,
    claim.distribution,
    claim.source_name
FROM bi.cooperation AS claim
INNER JOIN bi.topic ON claim.area_key = topic.topic_key
WHERE topic.top_key = 'cyber'
ORDER BY topic.topic_path, claim.source_key, claim.assertion_key;
