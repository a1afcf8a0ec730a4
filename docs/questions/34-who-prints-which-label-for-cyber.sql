-- Which source prints which label for cyber and the topics below it?
-- More labels than topics: a label stays what a source prints, a topic is what it means.
SELECT
    topic.topic_path,
    mention.source_name,
    mention.printed_forms,
    mention.manners
FROM bi.topic
INNER JOIN bi.mention ON topic.topic_key = mention.entity_key AND mention.mentioned = 'yes'
WHERE topic.top_key = 'cyber'
ORDER BY topic.topic_path, mention.source_key;
