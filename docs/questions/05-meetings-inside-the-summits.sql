-- Which meetings took place inside the summits, who led them, who joined, and what about?
-- Chair, guests and agenda belong to the meeting, not to the summit: Zelensky joined one discussion, New Zealand
-- chaired another meeting.
SELECT
    meeting.summit_name,
    meeting.event_name,
    meeting.chair_names,
    meeting.convener_names,
    meeting.joined_names,
    meeting.topic_names
FROM bi.meeting
WHERE meeting.summit_key IS NOT NULL AND meeting.came_about = 'yes'
ORDER BY meeting.date_from, meeting.event_key;
