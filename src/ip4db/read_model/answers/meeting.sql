-- Which events other than summits took place, with whom and on which topics?
--
-- Grain:  one row per event that is not a summit: meetings, visits, wars, missions, scenarios.
-- Key:    row_key
-- Scope:  entity_id
-- Index:  entity_id; summit_key; event_type; date_year; date_from, date_to; came_about

SELECT
    event_card.entity_id,
    event_card.event_key AS row_key,
    event_card.event_key,
    event_card.event_name,
    event_card.event_type,
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
    event_card.date_is_ongoing,
    event_card.date_year,
    event_card.date_has_conflict,
    event_card.date_reason,
    event_card.under_way_from,
    event_card.under_way_to,
    event_card.place_key,
    event_card.place_name,
    event_card.place_country_key,
    event_card.place_country_iso3,
    event_card.place_country_name,
    event_card.place_has_conflict,
    party.chair_names,
    party.convener_names,
    party.host_names,
    party.joined_names,
    party.participant_count,
    party.participant_names,
    party.expected_names,
    agenda.topic_count,
    agenda.topic_names,
    agenda.anticipated_topic_names,
    event_card.document_count,
    event_card.document_names,
    counts.*
FROM ip4_read.event_card
LEFT JOIN ip4.entity AS whole ON event_card.part_of_id = whole.id
LEFT JOIN ip4_read.event_summit ON event_card.entity_id = event_summit.event_id
LEFT JOIN ip4.entity AS summit ON event_summit.summit_id = summit.id
CROSS JOIN LATERAL (
    SELECT
        count(DISTINCT said.name) FILTER (WHERE said.answer = 'yes')::integer AS participant_count,
        string_agg(DISTINCT said.name COLLATE "C", '; ') FILTER (WHERE said.answer = 'yes') AS participant_names,
        string_agg(DISTINCT said.full_name COLLATE "C", '; ')
        FILTER (WHERE said.answer = 'yes' AND said.role_code = 'chair') AS chair_names,
        string_agg(DISTINCT said.full_name COLLATE "C", '; ')
        FILTER (WHERE said.answer = 'yes' AND said.role_code = 'convener') AS convener_names,
        string_agg(DISTINCT said.full_name COLLATE "C", '; ')
        FILTER (WHERE said.answer = 'yes' AND said.role_code = 'host') AS host_names,
        string_agg(DISTINCT said.full_name COLLATE "C", '; ')
        FILTER (WHERE said.answer = 'yes' AND said.role_code = 'joined') AS joined_names,
        string_agg(DISTINCT said.name COLLATE "C", '; ') FILTER (WHERE said.answer = 'expected') AS expected_names
    FROM (
        SELECT
            attendance.role_code,
            attendance.answer,
            delegation.name,
            delegation.name || coalesce(' (' || person.name || ')', '') AS full_name
        FROM ip4_read.attendance
        INNER JOIN ip4.entity AS delegation ON attendance.delegation_id = delegation.id
        LEFT JOIN ip4.entity AS person ON attendance.person_id = person.id
        WHERE attendance.event_id = event_card.entity_id AND NOT attendance.is_of_a_part
    ) AS said
) AS party
CROSS JOIN LATERAL (
    SELECT
        count(DISTINCT topic.key) FILTER (WHERE dealt.topic_role = 'agenda')::integer AS topic_count,
        string_agg(DISTINCT topic.name COLLATE "C", '; ') FILTER (WHERE dealt.topic_role = 'agenda') AS topic_names,
        string_agg(DISTINCT topic.name COLLATE "C", '; ')
        FILTER (WHERE dealt.topic_role = 'anticipated') AS anticipated_topic_names
    FROM (
        SELECT
            assertion_topic.topic_id,
            assertion_topic.role AS topic_role
        FROM ip4_read.entity_claim
        INNER JOIN ip4.assertion_topic ON entity_claim.assertion_id = assertion_topic.assertion_id
        INNER JOIN ip4.assertion ON entity_claim.assertion_id = assertion.id
        WHERE
            entity_claim.entity_id = event_card.entity_id
            AND entity_claim.place IN ('subject', 'event')
            AND assertion.polarity = 'asserted'
        UNION ALL
        SELECT
            aspect.item_entity_id,
            CASE WHEN assertion.modality = 'asserted' THEN 'agenda' ELSE 'anticipated' END
        FROM ip4.assertion
        INNER JOIN ip4.aspect ON assertion.id = aspect.id
        WHERE
            assertion.subject_id = event_card.entity_id
            AND assertion.kind = 'aspect'
            AND aspect.role = 'content'
            AND assertion.polarity = 'asserted'
    ) AS dealt
    INNER JOIN ip4.entity AS topic ON dealt.topic_id = topic.id
    WHERE topic.kind NOT IN ('country', 'organisation', 'person', 'place')
) AS agenda
CROSS JOIN LATERAL ip4_read.entity_support(event_card.entity_id) AS counts
WHERE event_card.kind = 'event';

-- Affected: see related_entity.
SELECT related_entity.entity_id FROM ip4_read.related_entity;
