-- When and inside which summit was the event?

SELECT
    (SELECT event.event_type FROM ip4.event WHERE event.id = participation.event_id) AS event_type,
    summit.key AS summit_key,
    summit.name AS summit_name,
    lower(dated.possible) AS event_from,
    upper(dated.possible) - 1 AS event_to,
    dated.date_label AS event_label,
    ip4_read.year_of(dated.possible) AS event_year
FROM ip4.participation
LEFT JOIN ip4_read.event_summit ON participation.event_id = event_summit.event_id
LEFT JOIN ip4.entity AS summit ON event_summit.summit_id = summit.id
LEFT JOIN ip4_read.best_date AS dated ON participation.event_id = dated.subject_id AND dated.aspect = 'event'
