-- What do the sources speak about, under which broader topic, and which label does each print?
--
-- Grain:    one row per topic or cooperation area.
-- Leaves out what is said of the topic; a broader topic does not collect its narrower ones.
-- Read by:  topic trees and filters; topic_path sorts them into the tree.

CREATE VIEW bi.topic AS
WITH printed AS (
    SELECT
        entity_id AS topic_id,
        string_agg(DISTINCT printed COLLATE "C", '; ') AS printed_labels,
        count(DISTINCT printed)::integer AS label_count,
        count(DISTINCT source_id)::integer AS mention_source_count
    FROM ip4.mention
    GROUP BY entity_id
),

narrower AS (
    SELECT
        topic.broader_id AS topic_id,
        count(*)::integer AS narrower_count
    FROM ip4.topic
    WHERE topic.broader_id IS NOT NULL
    GROUP BY topic.broader_id
)

SELECT
    entity.key AS row_key,
    entity.key AS topic_key,
    entity.name AS topic_name,
    topic.topic_type,
    topic_type.meaning AS topic_type_meaning,
    topic.kind = 'cooperation_area' AS is_cooperation_area,
    (topic.kind = 'cooperation_area')::integer::smallint AS cooperation_area_count,
    entity.description,
    broader.key AS broader_key,
    broader.name AS broader_name,
    topic_path.name_path AS topic_path,
    topic_path.steps_down::smallint AS topic_depth,
    top_entity.key AS top_key,
    top_entity.name AS top_name,
    coalesce(narrower.narrower_count, 0) AS narrower_count,
    printed.printed_labels,
    coalesce(printed.label_count, 0) AS label_count,
    coalesce(printed.mention_source_count, 0) AS mention_source_count,
    counts.assertion_keys,
    coalesce(counts.assertion_count, 0) AS assertion_count,
    coalesce(counts.source_count, 0) AS source_count,
    coalesce(counts.origin_count, 0) AS origin_count,
    coalesce(counts.has_issue, FALSE) AS has_issue,
    coalesce(counts.open_issue_count, 0) AS open_issue_count
FROM ip4.topic
INNER JOIN ip4.entity ON topic.id = entity.id
INNER JOIN ip4.topic_type ON topic.topic_type = topic_type.code
INNER JOIN bi_internal.topic_path ON topic.id = topic_path.topic_id
INNER JOIN ip4.entity AS top_entity ON topic_path.top_id = top_entity.id
LEFT JOIN ip4.entity AS broader ON topic.broader_id = broader.id
LEFT JOIN narrower ON topic.id = narrower.topic_id
LEFT JOIN printed ON topic.id = printed.topic_id
LEFT JOIN bi_internal.entity_counts AS counts ON topic.id = counts.entity_id;

COMMENT ON VIEW bi.topic IS
'Topics and cooperation areas as a tree, with the labels that sources print. One row per topic.';
COMMENT ON COLUMN bi.topic.row_key IS 'Key of the row: the topic key';
COMMENT ON COLUMN bi.topic.topic_key IS 'Key of the topic';
COMMENT ON COLUMN bi.topic.topic_name IS 'Name of the topic';
COMMENT ON COLUMN bi.topic.topic_type IS 'What it is: area, threat, activity, issue, field or value';
COMMENT ON COLUMN bi.topic.topic_type_meaning IS 'What the type means';
COMMENT ON COLUMN bi.topic.is_cooperation_area IS 'True if it is an area of cooperation';
COMMENT ON COLUMN bi.topic.cooperation_area_count IS '1 if it is an area of cooperation, else 0';
COMMENT ON COLUMN bi.topic.description IS 'What tells it from its like, in our own words';
COMMENT ON COLUMN bi.topic.broader_key IS 'Key of the next broader topic';
COMMENT ON COLUMN bi.topic.broader_name IS 'Name of the next broader topic';
COMMENT ON COLUMN bi.topic.topic_path IS 'Names from the broadest topic down to this one';
COMMENT ON COLUMN bi.topic.topic_depth IS 'Steps below the broadest topic; 0 for that one itself';
COMMENT ON COLUMN bi.topic.top_key IS 'Key of the broadest topic above it, or of the topic itself';
COMMENT ON COLUMN bi.topic.top_name IS 'Name of the broadest topic above it, or of the topic itself';
COMMENT ON COLUMN bi.topic.narrower_count IS 'Number of topics directly below it';
COMMENT ON COLUMN bi.topic.printed_labels IS 'Labels as sources print them, joined; bi.mention has them by source';
COMMENT ON COLUMN bi.topic.label_count IS 'Number of different labels';
COMMENT ON COLUMN bi.topic.mention_source_count IS 'Number of sources that print it';
COMMENT ON COLUMN bi.topic.assertion_keys IS 'Keys of the assertions that name the topic, joined';
COMMENT ON COLUMN bi.topic.assertion_count IS 'Number of assertions that name the topic';
COMMENT ON COLUMN bi.topic.source_count IS 'Number of sources behind them; 0 if the topic is only printed';
COMMENT ON COLUMN bi.topic.origin_count IS 'Number of independent origins behind them';
COMMENT ON COLUMN bi.topic.has_issue IS
'True if one of the assertions stands in an issue, settled or not';
COMMENT ON COLUMN bi.topic.open_issue_count IS
'Number of issues that nothing settles (verdict open) in which these assertions stand';
