-- Which document updates or replaces which, and which were issued at which event?
-- Only what a source states. That the four might join in the Vilnius declaration is a guess of others, and shows as
-- one.
SELECT
    relation.subject_name,
    relation.relation,
    relation.other_name,
    relation.polarity,
    relation.modality,
    relation.hedge,
    relation.source_name
FROM bi.document_relation AS relation
ORDER BY relation.relation, relation.subject_key, relation.other_key, relation.source_key;
