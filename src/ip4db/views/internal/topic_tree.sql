-- Under which topics does a topic stand, directly or through others?
--
-- Grain:    one row per topic and one of itself or a broader topic.
-- Leaves out nothing.
-- Read by:  for_ukraine.

CREATE VIEW bi_internal.topic_tree AS
WITH RECURSIVE up (topic_id, ancestor_id, steps_up) AS (
    SELECT
        topic.id AS topic_id,
        topic.id AS ancestor_id,
        0 AS steps_up
    FROM ip4.topic
    UNION ALL
    SELECT
        up.topic_id,
        topic.broader_id,
        up.steps_up + 1
    FROM up
    INNER JOIN ip4.topic ON up.ancestor_id = topic.id
    WHERE topic.broader_id IS NOT NULL
)

SELECT
    topic_id,
    ancestor_id,
    steps_up
FROM up;

COMMENT ON VIEW bi_internal.topic_tree IS
'Where topics stand in the tree. One row per topic and one of itself or a broader topic.';
COMMENT ON COLUMN bi_internal.topic_tree.topic_id IS 'The topic';
COMMENT ON COLUMN bi_internal.topic_tree.ancestor_id IS 'The topic itself, or a broader one';
COMMENT ON COLUMN bi_internal.topic_tree.steps_up IS 'Steps from the topic; 0 is the topic itself';
