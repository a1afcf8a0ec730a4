-- Which source names which entity, how often and in which forms?
--
-- Grain:  one row per entity and source that names it.
-- Key:    entity_id, source_id
-- Scope:  source_id
-- Index:  source_id

SELECT
    mention.entity_id,
    mention.source_id,
    string_agg(DISTINCT mention.printed COLLATE "C", '; ') AS printed_forms,
    string_agg(DISTINCT mention.manner COLLATE "C", '; ') AS manners,
    count(*)::integer AS mention_count,
    count(DISTINCT mention.passage_id)::integer AS passage_count
FROM ip4.mention
GROUP BY mention.entity_id, mention.source_id;

-- Affected: sources whose mentions changed.
SELECT ip4_read.changed('mention.source_id') AS source_id;
