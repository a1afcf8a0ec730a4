-- Which topics do sources discuss, under which broader topic, and which labels do they print?
--
-- Grain:  one row per topic or cooperation area.
-- Key:    row_key
-- Scope:  entity_id
-- Index:  entity_id; top_key
--
-- A broader topic does not include the claims of its narrower ones. topic_path orders topics as a tree.

SELECT
    entity.id AS entity_id,
    entity.key AS row_key,
    entity.key AS topic_key,
    entity.name AS topic_name,
    topic.topic_type,
    topic.kind = 'cooperation_area' AS is_cooperation_area,
    (topic.kind = 'cooperation_area')::integer::smallint AS cooperation_area_count,
    entity.description,
    broader.key AS broader_key,
    broader.name AS broader_name,
    addressed.key AS addresses_key,
    addressed.name AS addresses_name,
    areas.addressed_by_names,
    above.topic_path,
    above.topic_depth,
    above.top_key,
    above.top_name,
    printed.printed_labels,
    printed.label_count,
    counts.*
FROM ip4.topic
INNER JOIN ip4.entity ON topic.id = entity.id
LEFT JOIN ip4.entity AS broader ON topic.broader_id = broader.id
LEFT JOIN ip4.entity AS addressed ON topic.addresses_id = addressed.id
CROSS JOIN LATERAL ip4_read.topic_place(topic.id) AS above
CROSS JOIN LATERAL (
    SELECT string_agg(area_entity.name COLLATE "C", '; ' ORDER BY area_entity.name COLLATE "C") AS addressed_by_names
    FROM ip4.topic AS area
    INNER JOIN ip4.entity AS area_entity ON area.id = area_entity.id
    WHERE area.addresses_id = topic.id
) AS areas
CROSS JOIN LATERAL (
    SELECT
        string_agg(DISTINCT mention.printed COLLATE "C", '; ') AS printed_labels,
        count(DISTINCT mention.printed)::integer AS label_count
    FROM ip4.mention
    WHERE mention.entity_id = topic.id
) AS printed
CROSS JOIN LATERAL ip4_read.entity_support(entity.id) AS counts;

-- Affected: see related_entity.
SELECT related_entity.entity_id FROM ip4_read.related_entity;
