-- What happened beside and inside the summits, with whom, on what?
--
-- Grain:    one row per event that is no summit: meetings, visits, wars, missions, scenarios.
-- Leaves out what hangs on the summit itself (bi.summit).
-- Read by:  who looks into a summit: filter on summit_key.

CREATE VIEW bi.meeting AS
WITH party AS (
    SELECT
        attendance.event_id,
        attendance.role_code,
        attendance.answer,
        entity.name,
        entity.name || coalesce(' (' || person.name || ')', '') AS full_name
    FROM bi_internal.attendance
    INNER JOIN ip4.entity ON attendance.delegation_id = entity.id
    LEFT JOIN ip4.entity AS person ON attendance.person_id = person.id
),

named AS (
    SELECT
        event_id,
        count(DISTINCT name) FILTER (WHERE answer = 'yes')::integer AS participant_count,
        string_agg(DISTINCT name COLLATE "C", '; ') FILTER (WHERE answer = 'yes') AS participant_names,
        string_agg(DISTINCT full_name COLLATE "C", '; ')
        FILTER (WHERE answer = 'yes' AND role_code = 'chair') AS chair_names,
        string_agg(DISTINCT full_name COLLATE "C", '; ')
        FILTER (WHERE answer = 'yes' AND role_code = 'convener') AS convener_names,
        string_agg(DISTINCT full_name COLLATE "C", '; ')
        FILTER (WHERE answer = 'yes' AND role_code = 'host') AS host_names,
        string_agg(DISTINCT full_name COLLATE "C", '; ')
        FILTER (WHERE answer = 'yes' AND role_code = 'joined') AS joined_names,
        string_agg(DISTINCT name COLLATE "C", '; ') FILTER (WHERE answer = 'expected') AS expected_names
    FROM party
    GROUP BY event_id
),

dealt AS (
    SELECT
        assertion.subject_id AS event_id,
        assertion_topic.topic_id,
        assertion_topic.role AS topic_role
    FROM ip4.assertion_topic
    INNER JOIN ip4.assertion ON assertion_topic.assertion_id = assertion.id
    WHERE assertion.polarity = 'asserted'
    UNION
    SELECT
        participation.event_id,
        assertion_topic.topic_id,
        assertion_topic.role AS topic_role
    FROM ip4.assertion_topic
    INNER JOIN ip4.participation ON assertion_topic.assertion_id = participation.id
    INNER JOIN ip4.assertion ON participation.id = assertion.id
    WHERE assertion.polarity = 'asserted'
    UNION
    SELECT
        assertion.subject_id AS event_id,
        aspect.item_entity_id AS topic_id,
        CASE WHEN assertion.modality = 'asserted' THEN 'agenda' ELSE 'anticipated' END AS topic_role
    FROM ip4.aspect
    INNER JOIN ip4.assertion ON aspect.id = assertion.id
    WHERE aspect.role = 'content' AND aspect.item_entity_id IS NOT NULL AND assertion.polarity = 'asserted'
),

agenda AS (
    SELECT
        dealt.event_id,
        count(DISTINCT entity.key) FILTER (WHERE dealt.topic_role = 'agenda')::integer AS topic_count,
        string_agg(DISTINCT entity.name COLLATE "C", '; ') FILTER (WHERE dealt.topic_role = 'agenda') AS topic_names,
        string_agg(DISTINCT entity.name COLLATE "C", '; ')
        FILTER (WHERE dealt.topic_role = 'anticipated') AS anticipated_topic_names
    FROM dealt
    INNER JOIN ip4.entity ON dealt.topic_id = entity.id
    WHERE entity.kind NOT IN ('country', 'organisation', 'person', 'place')
    GROUP BY dealt.event_id
)

SELECT
    event_card.event_key AS row_key,
    event_card.event_key,
    event_card.event_name,
    event_card.event_type,
    event_type.meaning AS event_type_meaning,
    event_card.description,
    whole.key AS part_of_key,
    whole.name AS part_of_name,
    summit.key AS summit_key,
    summit.name AS summit_name,
    event_card.came_about,
    event_card.came_about_count,
    event_card.date_from,
    event_card.date_to,
    event_card.date_precision,
    event_card.date_label,
    event_card.date_year,
    event_card.date_has_conflict,
    event_card.date_others,
    event_card.date_reason,
    event_card.under_way_from,
    event_card.under_way_to,
    event_card.place_key,
    event_card.place_name,
    event_card.place_country_key,
    event_card.place_country_iso3,
    event_card.place_country_name,
    event_card.place_has_conflict,
    named.chair_names,
    named.convener_names,
    named.host_names,
    named.joined_names,
    coalesce(named.participant_count, 0) AS participant_count,
    named.participant_names,
    named.expected_names,
    coalesce(agenda.topic_count, 0) AS topic_count,
    agenda.topic_names,
    agenda.anticipated_topic_names,
    event_card.document_count,
    event_card.document_names,
    event_card.assertion_keys,
    event_card.assertion_count,
    event_card.source_count,
    event_card.origin_count,
    event_card.has_issue,
    event_card.open_issue_count
FROM bi_internal.event_card
INNER JOIN ip4.event_type ON event_card.event_type = event_type.code
LEFT JOIN ip4.entity AS whole ON event_card.part_of_id = whole.id
LEFT JOIN bi_internal.event_summit ON event_card.event_id = event_summit.event_id
LEFT JOIN ip4.entity AS summit ON event_summit.summit_id = summit.id
LEFT JOIN named ON event_card.event_id = named.event_id
LEFT JOIN agenda ON event_card.event_id = agenda.event_id
WHERE event_card.kind = 'event';

COMMENT ON VIEW bi.meeting IS
'What happened beside and inside the summits, with whom, on what. One row per event that is no summit.';
COMMENT ON COLUMN bi.meeting.row_key IS 'Key of the row: the event key';
COMMENT ON COLUMN bi.meeting.event_key IS 'Key of the event';
COMMENT ON COLUMN bi.meeting.event_name IS 'Name of the event';
COMMENT ON COLUMN bi.meeting.event_type IS 'What it is: meeting, visit, speech, war, mission, scenario, ...';
COMMENT ON COLUMN bi.meeting.event_type_meaning IS 'What the type means';
COMMENT ON COLUMN bi.meeting.description IS 'What tells it from its like, in our own words';
COMMENT ON COLUMN bi.meeting.part_of_key IS 'Key of the event that it was part of';
COMMENT ON COLUMN bi.meeting.part_of_name IS 'Name of the event that it was part of';
COMMENT ON COLUMN bi.meeting.summit_key IS 'Key of the summit inside which it happened';
COMMENT ON COLUMN bi.meeting.summit_name IS 'Name of the summit inside which it happened';
COMMENT ON COLUMN bi.meeting.came_about IS 'Whether it took place: yes, denied, planned or not_reported';
COMMENT ON COLUMN bi.meeting.came_about_count IS '1 if it took place, else 0';
COMMENT ON COLUMN bi.meeting.date_from IS 'First day on which it may have been; null if open or not known';
COMMENT ON COLUMN bi.meeting.date_to IS 'Last day on which it may have been; null if open or not known';
COMMENT ON COLUMN bi.meeting.date_precision IS 'How exact the date is';
COMMENT ON COLUMN bi.meeting.date_label IS 'The date in words';
COMMENT ON COLUMN bi.meeting.date_year IS 'Year, if all days lie in one';
COMMENT ON COLUMN bi.meeting.date_has_conflict IS 'True if the datings exclude each other';
COMMENT ON COLUMN bi.meeting.date_others IS 'Datings that were not taken, with the keys of their assertions';
COMMENT ON COLUMN bi.meeting.date_reason IS 'Why this date was chosen';
COMMENT ON COLUMN bi.meeting.under_way_from IS 'First day of the span at which sources say it was under way';
COMMENT ON COLUMN bi.meeting.under_way_to IS 'Last day of the span at which sources say it was under way';
COMMENT ON COLUMN bi.meeting.place_key IS 'Key of the place, or of that of what it was part of';
COMMENT ON COLUMN bi.meeting.place_name IS 'Name of the place';
COMMENT ON COLUMN bi.meeting.place_country_key IS 'Key of the country of the place, if the sources tell';
COMMENT ON COLUMN bi.meeting.place_country_iso3 IS 'ISO 3166-1 alpha-3 code of the country of the place';
COMMENT ON COLUMN bi.meeting.place_country_name IS 'Name of the country of the place';
COMMENT ON COLUMN bi.meeting.place_has_conflict IS 'True if sources name several places';
COMMENT ON COLUMN bi.meeting.chair_names IS 'Who chaired it, the person in brackets, joined';
COMMENT ON COLUMN bi.meeting.convener_names IS 'Who called it together, the person in brackets, joined';
COMMENT ON COLUMN bi.meeting.host_names IS 'Who was the host, the person in brackets, joined';
COMMENT ON COLUMN bi.meeting.joined_names IS 'Who joined for it, the person in brackets, joined';
COMMENT ON COLUMN bi.meeting.participant_count IS 'Number of delegations that sources name as there; never a full list';
COMMENT ON COLUMN bi.meeting.participant_names IS 'Names of these delegations, joined';
COMMENT ON COLUMN bi.meeting.expected_names IS 'Names of delegations whose coming was foreseen, joined';
COMMENT ON COLUMN bi.meeting.topic_count IS 'Number of topics on the agenda, as far as sources say';
COMMENT ON COLUMN bi.meeting.topic_names IS 'Names of these topics, joined';
COMMENT ON COLUMN bi.meeting.anticipated_topic_names IS 'Names of topics expected to be dealt with, joined';
COMMENT ON COLUMN bi.meeting.document_count IS 'Number of documents issued at it';
COMMENT ON COLUMN bi.meeting.document_names IS 'Names of these documents, joined';
COMMENT ON COLUMN bi.meeting.assertion_keys IS 'Keys of the assertions that name the event, joined';
COMMENT ON COLUMN bi.meeting.assertion_count IS 'Number of assertions that name the event';
COMMENT ON COLUMN bi.meeting.source_count IS 'Number of sources behind them';
COMMENT ON COLUMN bi.meeting.origin_count IS 'Number of independent origins behind them';
COMMENT ON COLUMN bi.meeting.has_issue IS
'True if one of the assertions stands in an issue, settled or not';
COMMENT ON COLUMN bi.meeting.open_issue_count IS
'Number of issues that nothing settles (verdict open) in which these assertions stand';
