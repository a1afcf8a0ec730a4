-- Which persons do the sources name for the four at the summits, and where do they name none?
-- Four leaders for Vilnius, Kishida alone for Madrid, nobody for Washington, though leaders of all four were there: an
-- office-holder of that day is not filled in from elsewhere.
SELECT
    came.summit_name,
    came.delegation_name,
    coalesce(came.person_names, 'none named') AS person_names,
    came.capacity_printed,
    came.best_level
FROM bi.summit_participation AS came
WHERE came.event_type = 'summit' AND came.is_ip4 AND came.attended = 'yes'
ORDER BY came.event_from, came.delegation_name;
