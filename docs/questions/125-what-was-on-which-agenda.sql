-- Which topics were on the agenda of which meeting, and which were only anticipated?
-- What was anticipated for a meeting stands in its own column and is no agenda.
SELECT
    meeting.event_name,
    meeting.topic_names,
    meeting.anticipated_topic_names,
    meeting.chair_names,
    meeting.came_about
FROM bi.meeting
WHERE meeting.topic_names IS NOT NULL OR meeting.anticipated_topic_names IS NOT NULL
ORDER BY meeting.event_name;
