-- Which position does a topic have in the tree of topics?

CREATE FUNCTION ip4_read.topic_place(of_id bigint)
RETURNS TABLE (topic_path text, topic_depth smallint, top_key text, top_name text)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        string_agg(broader.name, ' > ' ORDER BY hierarchy.depth DESC),
        max(hierarchy.depth),
        (array_agg(broader.key ORDER BY hierarchy.depth DESC))[1],
        (array_agg(broader.name ORDER BY hierarchy.depth DESC))[1]
    FROM ip4_read.hierarchy
    INNER JOIN ip4.entity AS broader ON hierarchy.ancestor_id = broader.id
    WHERE hierarchy.entity_id = of_id;
END;
