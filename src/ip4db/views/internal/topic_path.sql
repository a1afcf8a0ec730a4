-- Under which broader topics does a topic stand?
--
-- Grain:    one row per topic or cooperation area.
-- Leaves out nothing.
-- Read by:  topic, cooperation_matrix.

CREATE VIEW bi_internal.topic_path AS
WITH RECURSIVE down (topic_id, top_id, steps_down, name_path) AS (
    SELECT
        topic.id AS topic_id,
        topic.id AS top_id,
        0 AS steps_down,
        entity.name AS name_path
    FROM ip4.topic
    INNER JOIN ip4.entity ON topic.id = entity.id
    WHERE topic.broader_id IS NULL
    UNION ALL
    SELECT
        topic.id,
        down.top_id,
        down.steps_down + 1,
        down.name_path || ' > ' || entity.name
    FROM down
    INNER JOIN ip4.topic ON down.topic_id = topic.broader_id
    INNER JOIN ip4.entity ON topic.id = entity.id
)

SELECT
    topic_id,
    top_id,
    steps_down,
    name_path
FROM down;

COMMENT ON VIEW bi_internal.topic_path IS 'Where topics stand in the tree. One row per topic or cooperation area.';
COMMENT ON COLUMN bi_internal.topic_path.topic_id IS 'The topic';
COMMENT ON COLUMN bi_internal.topic_path.top_id IS 'The broadest topic above it, or itself';
COMMENT ON COLUMN bi_internal.topic_path.steps_down IS 'Steps below the broadest topic';
COMMENT ON COLUMN bi_internal.topic_path.name_path IS 'Names from the broadest topic down to this one';
