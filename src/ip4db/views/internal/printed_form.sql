-- In which forms does a source print an entity?
--
-- Grain:    one row per source and entity that it names.
-- Leaves out pairs of which nothing is printed (bi.mention has them).
-- Read by:  bi.mention, bi.topic.

CREATE VIEW bi_internal.printed_form AS
SELECT
    source_id,
    entity_id,
    string_agg(DISTINCT printed COLLATE "C", '; ') AS printed_forms,
    string_agg(DISTINCT manner COLLATE "C", '; ') AS manners,
    count(*)::integer AS mention_count,
    count(DISTINCT passage_id)::integer AS passage_count
FROM ip4.mention
GROUP BY source_id, entity_id;

COMMENT ON VIEW bi_internal.printed_form IS 'Printed forms of entities. One row per source and entity that it names.';
COMMENT ON COLUMN bi_internal.printed_form.source_id IS 'The source';
COMMENT ON COLUMN bi_internal.printed_form.entity_id IS 'The entity';
COMMENT ON COLUMN bi_internal.printed_form.printed_forms IS 'The forms, joined';
COMMENT ON COLUMN bi_internal.printed_form.manners IS 'How it is named, joined';
COMMENT ON COLUMN bi_internal.printed_form.mention_count IS 'Number of forms, by passage';
COMMENT ON COLUMN bi_internal.printed_form.passage_count IS 'Number of passages';
