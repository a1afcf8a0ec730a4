-- Who or what is meant by "Stoltenburg", "Zeland" and "Tokyo office"?
-- Names need not be spelt correctly. The key leads on to all views.
SELECT
    asked.name,
    hit.place,
    hit.entity_key,
    hit.entity_name,
    hit.known_as,
    hit.found_in,
    hit.score
FROM (VALUES (1, 'Stoltenburg'), (2, 'Zeland'), (3, 'Tokyo office')) AS asked (number, name)
CROSS JOIN LATERAL bi.find_entity(asked.name, max_rows => 3) AS hit
ORDER BY asked.number, hit.place;
