-- Which meetings and events were only foreseen, and no source says that they took place?
-- They are kept apart from what took place and count nowhere; whether they came about is not known from these sources.
SELECT
    meeting.event_name,
    meeting.came_about,
    meeting.summit_name,
    meeting.date_label,
    meeting.expected_names,
    meeting.anticipated_topic_names,
    meeting.source_count
FROM bi.meeting
WHERE meeting.came_about <> 'yes'
ORDER BY meeting.date_from, meeting.event_key;
