-- What do summits and other events have in common?
--
-- Grain:    one row per event.
-- Leaves out who came (bi_internal.attendance), and families of documents issued at it.
-- Read by:  summit, meeting.

CREATE VIEW bi_internal.event_card AS
SELECT
    event.id AS event_id,
    entity.key AS event_key,
    entity.name AS event_name,
    entity.description,
    event.kind,
    event.event_type,
    event.part_of_id,
    came_about.came_about,
    (came_about.came_about = 'yes')::integer::smallint AS came_about_count,
    lower(dated.possible) AS date_from,
    upper(dated.possible) - 1 AS date_to,
    dated.date_precision,
    dated.date_label,
    bi_internal.year_of(dated.possible) AS date_year,
    coalesce(dated.is_conflicting, FALSE) AS date_has_conflict,
    dated.losers AS date_others,
    dated.reason AS date_reason,
    lower(dated.under_way) AS under_way_from,
    upper(dated.under_way) - 1 AS under_way_to,
    place.key AS place_key,
    place.name AS place_name,
    host_entity.key AS place_country_key,
    host_country.iso_alpha3 AS place_country_iso3,
    host_entity.name AS place_country_name,
    coalesce(placed.is_conflicting, FALSE) AS place_has_conflict,
    documents.document_count,
    documents.document_names,
    counts.assertion_keys,
    coalesce(counts.assertion_count, 0) AS assertion_count,
    coalesce(counts.source_count, 0) AS source_count,
    coalesce(counts.origin_count, 0) AS origin_count,
    coalesce(counts.has_issue, FALSE) AS has_issue,
    coalesce(counts.open_issue_count, 0) AS open_issue_count
FROM ip4.event
INNER JOIN ip4.entity ON event.id = entity.id
INNER JOIN bi_internal.came_about ON event.id = came_about.entity_id
LEFT JOIN bi_internal.event_date AS dated ON event.id = dated.event_id
LEFT JOIN bi_internal.place_of_event AS placed ON event.id = placed.event_id
LEFT JOIN ip4.entity AS place ON placed.place_id = place.id
LEFT JOIN ip4.entity AS host_entity ON placed.country_id = host_entity.id
LEFT JOIN ip4.country AS host_country ON placed.country_id = host_country.id
LEFT JOIN bi_internal.entity_counts AS counts ON event.id = counts.entity_id
CROSS JOIN LATERAL (
    SELECT
        count(DISTINCT document_entity.key)::integer AS document_count,
        string_agg(DISTINCT document_entity.name COLLATE "C", '; ') AS document_names
    FROM bi_internal.issued_at
    INNER JOIN ip4.entity AS document_entity ON issued_at.document_id = document_entity.id
    INNER JOIN ip4.document AS paper ON issued_at.document_id = paper.id AND paper.document_level = 'instance'
    INNER JOIN bi_internal.came_about AS issued
        ON issued_at.document_id = issued.entity_id AND issued.came_about = 'yes'
    WHERE issued_at.event_id = event.id
) AS documents;

COMMENT ON VIEW bi_internal.event_card IS 'What summits and other events have in common. One row per event.';
COMMENT ON COLUMN bi_internal.event_card.event_id IS 'The event';
COMMENT ON COLUMN bi_internal.event_card.event_key IS 'Key of the event';
COMMENT ON COLUMN bi_internal.event_card.event_name IS 'Name of the event';
COMMENT ON COLUMN bi_internal.event_card.description IS 'What tells it from its like';
COMMENT ON COLUMN bi_internal.event_card.kind IS 'summit or event';
COMMENT ON COLUMN bi_internal.event_card.event_type IS 'What it is';
COMMENT ON COLUMN bi_internal.event_card.part_of_id IS 'What it was a part of';
COMMENT ON COLUMN bi_internal.event_card.came_about IS 'yes, denied, planned or not_reported';
COMMENT ON COLUMN bi_internal.event_card.came_about_count IS '1 if it came about, else 0';
COMMENT ON COLUMN bi_internal.event_card.date_from IS 'First day on which it may have been';
COMMENT ON COLUMN bi_internal.event_card.date_to IS 'Last day on which it may have been';
COMMENT ON COLUMN bi_internal.event_card.date_precision IS 'How exact the date is';
COMMENT ON COLUMN bi_internal.event_card.date_label IS 'The date in words';
COMMENT ON COLUMN bi_internal.event_card.date_year IS 'Year, if all days lie in one';
COMMENT ON COLUMN bi_internal.event_card.date_has_conflict IS 'True if the datings exclude each other';
COMMENT ON COLUMN bi_internal.event_card.date_others IS 'Datings that were not taken';
COMMENT ON COLUMN bi_internal.event_card.date_reason IS 'Why this date was chosen';
COMMENT ON COLUMN bi_internal.event_card.under_way_from IS 'First day of the span at which it was under way';
COMMENT ON COLUMN bi_internal.event_card.under_way_to IS 'Last day of the span at which it was under way';
COMMENT ON COLUMN bi_internal.event_card.place_key IS 'Key of the place';
COMMENT ON COLUMN bi_internal.event_card.place_name IS 'Name of the place';
COMMENT ON COLUMN bi_internal.event_card.place_country_key IS 'Key of the country of the place';
COMMENT ON COLUMN bi_internal.event_card.place_country_iso3 IS 'Code of the country of the place';
COMMENT ON COLUMN bi_internal.event_card.place_country_name IS 'Name of the country of the place';
COMMENT ON COLUMN bi_internal.event_card.place_has_conflict IS 'True if sources name several places';
COMMENT ON COLUMN bi_internal.event_card.document_count IS 'Number of documents issued at it';
COMMENT ON COLUMN bi_internal.event_card.document_names IS 'Names of these documents';
COMMENT ON COLUMN bi_internal.event_card.assertion_keys IS 'Keys of the assertions that name it';
COMMENT ON COLUMN bi_internal.event_card.assertion_count IS 'Number of assertions that name it';
COMMENT ON COLUMN bi_internal.event_card.source_count IS 'Number of sources behind them';
COMMENT ON COLUMN bi_internal.event_card.origin_count IS 'Number of independent origins behind them';
COMMENT ON COLUMN bi_internal.event_card.has_issue IS 'True if one of them stands in an issue';
COMMENT ON COLUMN bi_internal.event_card.open_issue_count IS 'Number of open issues in which they stand';
