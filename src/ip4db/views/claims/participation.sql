-- When and inside which summit was the event?

SELECT
    (SELECT event.event_type FROM ip4.event WHERE event.id = participation.event_id) AS event_type,
    summit.key AS summit_key,
    summit.name AS summit_name,
    lower(event_date.possible) AS event_from,
    upper(event_date.possible) - 1 AS event_to,
    event_date.date_label AS event_label,
    ip4_read.year_of(event_date.possible) AS event_year
FROM ip4.participation
LEFT JOIN ip4_read.event_summit ON participation.event_id = event_summit.event_id
LEFT JOIN ip4.entity AS summit ON event_summit.summit_id = summit.id
LEFT JOIN ip4_read.event_date ON participation.event_id = event_date.event_id
