-- What do summits and other events have in common? One row per event; families of documents issued at it are left out.

CREATE VIEW ip4_read.event_card AS
SELECT
    event.id AS entity_id,
    event.kind,
    event.event_type,
    event.part_of_id,
    entity.key AS event_key,
    entity.name AS event_name,
    entity.description,
    occurrence.came_about,
    (occurrence.came_about = 'yes')::integer::smallint AS came_about_count,
    lower(dated.possible) AS date_from,
    upper(dated.possible) - 1 AS date_to,
    dated.date_precision,
    dated.date_label,
    coalesce(dated.is_ongoing, FALSE) AS date_is_ongoing,
    ip4_read.year_of(dated.possible) AS date_year,
    coalesce(dated.is_conflicting, FALSE) AS date_has_conflict,
    dated.reason AS date_reason,
    lower(dated.under_way) AS under_way_from,
    upper(dated.under_way) - 1 AS under_way_to,
    placed.place_key,
    placed.place_name,
    host_entity.key AS place_country_key,
    host_country.iso_alpha3 AS place_country_iso3,
    host_entity.name AS place_country_name,
    coalesce(placed.is_conflicting, FALSE) AS place_has_conflict,
    papers.document_count,
    papers.document_names
FROM ip4.event
INNER JOIN ip4.entity ON event.id = entity.id
INNER JOIN ip4_read.occurrence ON event.id = occurrence.entity_id
LEFT JOIN ip4_read.best_date AS dated ON event.id = dated.subject_id AND dated.aspect = 'event'
-- Its own place, else that of what it is part of. A country named beside a city in it is no disagreement.
LEFT JOIN LATERAL (
    SELECT
        place.key AS place_key,
        place.name AS place_name,
        coalesce(town.country_id, country.id) AS country_id,
        count(*) FILTER (WHERE place.kind = 'place') OVER (PARTITION BY hierarchy.depth) > 1 AS is_conflicting
    FROM ip4_read.hierarchy
    INNER JOIN ip4.assertion ON hierarchy.ancestor_id = assertion.subject_id AND assertion.kind = 'milestone'
    INNER JOIN ip4.milestone ON assertion.id = milestone.id
    INNER JOIN ip4.entity AS place ON milestone.place_id = place.id
    LEFT JOIN ip4.place AS town ON place.id = town.id
    LEFT JOIN ip4.country ON place.id = country.id
    WHERE hierarchy.entity_id = event.id AND assertion.polarity = 'asserted'
    GROUP BY hierarchy.depth, place.id, place.key, place.name, place.kind, town.country_id, country.id
    ORDER BY
        hierarchy.depth ASC,
        place.kind <> 'place' ASC,
        count(DISTINCT assertion.source_id) DESC,
        place.key COLLATE "C" ASC
    LIMIT 1
) AS placed ON TRUE
LEFT JOIN ip4.entity AS host_entity ON placed.country_id = host_entity.id
LEFT JOIN ip4.country AS host_country ON placed.country_id = host_country.id
CROSS JOIN LATERAL (
    SELECT
        count(DISTINCT document_entity.key)::integer AS document_count,
        string_agg(DISTINCT document_entity.name COLLATE "C", '; ') AS document_names
    FROM ip4_read.issued_at
    INNER JOIN ip4.document ON issued_at.document_id = document.id AND document.document_level = 'instance'
    INNER JOIN ip4.entity AS document_entity ON issued_at.document_id = document_entity.id
    INNER JOIN ip4_read.occurrence AS issued
        ON issued_at.document_id = issued.entity_id AND issued.came_about = 'yes'
    WHERE issued_at.event_id = event.id
) AS papers;
