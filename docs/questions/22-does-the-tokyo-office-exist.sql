-- Does the NATO liaison office in Tokyo exist, and which offices do?
-- came_about says denied where a source says that it was not set up; an office of Japan at NATO does exist, since 2018.
SELECT
    initiative.initiative_name,
    initiative.came_about,
    initiative.status,
    initiative.status_date_label,
    initiative.opponent_names,
    initiative.source_count
FROM bi.initiative
WHERE initiative.initiative_type = 'office'
ORDER BY initiative.initiative_key;
