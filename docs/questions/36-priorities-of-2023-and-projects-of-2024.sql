-- Which of the priorities agreed before Vilnius became flagship projects in Washington?
-- Compared by topic and by what lies below or above it: cyber became cyber defence. An empty project is silence: no
-- source says that the priority was given up.
SELECT
    priority.area_name AS priority_of_2023,
    topic.topic_path,
    string_agg(project.area_name, '; ' ORDER BY project.area_name) AS projects_of_2024
FROM bi.cooperation AS priority
INNER JOIN bi.topic ON priority.area_key = topic.topic_key
LEFT JOIN bi.topic AS near ON topic.top_key = near.top_key
LEFT JOIN bi.cooperation AS project ON near.topic_key = project.area_key AND project.level = 'project'
WHERE priority.level = 'priority' AND priority.distribution = 'group'
GROUP BY priority.area_key, priority.area_name, topic.topic_path
ORDER BY priority.area_name;
