-- Which document updates or replaces which, and which were issued at which event?
-- Only relations that a source states; that the Vilnius communique was associated with by the four is a guess and shows
-- as speculated.
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
