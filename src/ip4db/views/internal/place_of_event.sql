-- Where was an event?
--
-- Grain:    one row per event that a source places somewhere, or that is part of one so placed.
-- Leaves out denied places; a country named beside a city in it is no disagreement.
-- Read by:  summit, meeting.

CREATE VIEW bi_internal.place_of_event AS
WITH located AS (
    SELECT
        assertion.subject_id AS event_id,
        milestone.place_id,
        entity.kind,
        coalesce(place.country_id, country.id) AS country_id,
        count(DISTINCT assertion.source_id) AS source_count
    FROM ip4.milestone
    INNER JOIN ip4.assertion ON milestone.id = assertion.id
    INNER JOIN ip4.event ON assertion.subject_id = event.id
    INNER JOIN ip4.entity ON milestone.place_id = entity.id
    LEFT JOIN ip4.place ON milestone.place_id = place.id
    LEFT JOIN ip4.country ON milestone.place_id = country.id
    WHERE assertion.polarity = 'asserted'
    GROUP BY assertion.subject_id, milestone.place_id, entity.kind, place.country_id, country.id
),

own AS (
    SELECT DISTINCT ON (located.event_id)
        located.event_id,
        located.place_id,
        located.country_id,
        located.source_count,
        count(*) FILTER (WHERE located.kind = 'place') OVER (PARTITION BY located.event_id) > 1 AS is_conflicting
    FROM located
    INNER JOIN ip4.entity ON located.place_id = entity.id
    ORDER BY
        located.event_id ASC,
        CASE WHEN located.kind = 'place' THEN 0 ELSE 1 END ASC,
        located.source_count DESC,
        entity.key COLLATE "C" ASC
)

SELECT DISTINCT ON (event_tree.event_id)
    event_tree.event_id,
    own.place_id,
    own.country_id,
    own.source_count,
    own.is_conflicting,
    event_tree.depth > 0 AS is_inherited
FROM bi_internal.event_tree
INNER JOIN own ON event_tree.ancestor_id = own.event_id
ORDER BY event_tree.event_id, event_tree.depth;

COMMENT ON VIEW bi_internal.place_of_event IS
'Best place of each event. One row per event that has a place, or is part of one that has.';
COMMENT ON COLUMN bi_internal.place_of_event.event_id IS 'The event';
COMMENT ON COLUMN bi_internal.place_of_event.place_id IS 'The place most sources name, cities before countries';
COMMENT ON COLUMN bi_internal.place_of_event.country_id IS 'The country of the place, if known from the sources';
COMMENT ON COLUMN bi_internal.place_of_event.source_count IS 'Number of sources that name the place';
COMMENT ON COLUMN bi_internal.place_of_event.is_conflicting IS 'True if sources name several places below country';
COMMENT ON COLUMN bi_internal.place_of_event.is_inherited IS 'True if it is the place of what it is part of';
