-- Which of the four came to which summit, and where are the sources silent?
-- One column a country, one row a summit. not_reported is silence, not absence.
SELECT
    came.summit_name,
    came.event_label,
    max(came.attended) FILTER (WHERE came.delegation_iso3 = 'AUS') AS australia,
    max(came.attended) FILTER (WHERE came.delegation_iso3 = 'JPN') AS japan,
    max(came.attended) FILTER (WHERE came.delegation_iso3 = 'NZL') AS new_zealand,
    max(came.attended) FILTER (WHERE came.delegation_iso3 = 'KOR') AS republic_of_korea,
    sum(came.attended_count) AS came_count
FROM bi.summit_participation AS came
WHERE came.event_type = 'summit' AND came.is_ip4
GROUP BY came.summit_key, came.summit_name, came.event_label, came.event_from
ORDER BY came.event_from, came.summit_key;
