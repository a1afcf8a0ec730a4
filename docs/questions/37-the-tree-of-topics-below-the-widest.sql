-- Which topics have narrower ones, and how many sources print any label of the tree?
-- A question about a broad topic takes its tree along; sources rarely print the broad word.
SELECT
    broad.topic_name,
    broad.topic_type,
    count(*) AS topics_in_the_tree,
    sum(topic.label_count) AS labels,
    string_agg(topic.topic_name, '; ' ORDER BY topic.topic_path) FILTER (WHERE topic.topic_depth > 0) AS narrower
FROM bi.topic
INNER JOIN bi.topic AS broad ON topic.top_key = broad.topic_key
GROUP BY broad.topic_key, broad.topic_name, broad.topic_type
HAVING count(*) > 1
ORDER BY count(*) DESC, broad.topic_key;
