-- When and where was a summit, which documents were issued, and did the four attend?
--
-- Grain:  one row per summit, whether it came about or not.
-- Key:    row_key
-- Scope:  entity_id
-- Index:  entity_id; date_year; date_from, date_to; came_about
--
-- bi.summit_participation shows the persons who attended. "The third time" is what a source counts, not a count of
-- rows: sources count different things, and their numbers stand beside each other in ip4_time_claims. A count of
-- times in a row says which time it was. A time that is only scheduled counts for nothing, nor does a number follow
-- from the one counted at the summit before or after.

SELECT
    event_card.entity_id,
    event_card.event_key AS row_key,
    event_card.event_key AS summit_key,
    event_card.event_name AS summit_name,
    event_card.description,
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
    CASE
        WHEN event_card.came_about <> 'yes' THEN 'not_reported'
        WHEN four.has_yes THEN 'yes'
        WHEN four.has_denial THEN 'denied'
        WHEN four.is_expected THEN 'expected'
        ELSE 'not_reported'
    END AS ip4_attended,
    CASE WHEN event_card.came_about = 'yes' THEN four.came_count ELSE 0 END::smallint AS ip4_attended_count,
    levels.ip4_levels,
    levels.ip4_levels_denied,
    levels.ip4_levels_disputed,
    CASE WHEN counted.lowest = counted.highest THEN counted.lowest::smallint END AS ip4_time,
    CASE
        WHEN counted.lowest <> counted.highest THEN 'sources count differently'
        WHEN counted.done_count = 1 THEN 'the only count of what was done'
        WHEN counted.done_count > 1 THEN 'what ' || counted.done_count || ' counts of what was done say'
        WHEN counted.named_count > 0 THEN 'only foreseen, or not counted as a time'
    END AS ip4_time_reason,
    counted.ip4_time_claims,
    counted.number_claims,
    came.delegation_count,
    event_card.document_count,
    event_card.document_names,
    part.meeting_count,
    part.meeting_names,
    counts.*
FROM ip4_read.event_card
CROSS JOIN LATERAL (
    SELECT
        bool_or(attendance.answer = 'yes') AS has_yes,
        bool_or(attendance.answer = 'denied') AS has_denial,
        bool_or(attendance.answer = 'expected') AS is_expected,
        count(DISTINCT attendance.delegation_id) FILTER (WHERE attendance.answer = 'yes') AS came_count
    FROM ip4_read.attendance
    INNER JOIN ip4_read.ip4_member ON attendance.delegation_id = ip4_member.member_id
    WHERE attendance.event_id = event_card.entity_id
) AS four
CROSS JOIN LATERAL (
    SELECT
        string_agg(DISTINCT ip4_read.participation_level_label(best.level_code) COLLATE "C", '; ') AS ip4_levels,
        string_agg(DISTINCT best.levels_denied COLLATE "C", '; ') AS ip4_levels_denied,
        string_agg(DISTINCT best.levels_disputed COLLATE "C", '; ') AS ip4_levels_disputed
    FROM ip4_read.ip4_member
    CROSS JOIN LATERAL ip4_read.attendance_level(event_card.entity_id, ip4_member.member_id) AS best
) AS levels
CROSS JOIN LATERAL (
    SELECT count(DISTINCT attendance.delegation_id)::integer AS delegation_count
    FROM ip4_read.attendance
    WHERE
        attendance.event_id = event_card.entity_id AND attendance.answer = 'yes' AND NOT attendance.is_of_a_part
) AS came
CROSS JOIN LATERAL (
    SELECT
        min(numbered.low) FILTER (WHERE numbered.is_done AND numbered.is_ip4_time) AS lowest,
        max(numbered.high) FILTER (WHERE numbered.is_done AND numbered.is_ip4_time) AS highest,
        count(*) FILTER (WHERE numbered.is_done AND numbered.is_ip4_time) AS done_count,
        count(*) FILTER (WHERE numbered.is_ip4_time) AS named_count,
        string_agg(numbered.claim, '; ' ORDER BY numbered.source_key COLLATE "C", numbered.number)
        FILTER (WHERE numbered.is_ip4_time) AS ip4_time_claims,
        string_agg(numbered.claim, '; ' ORDER BY numbered.source_key COLLATE "C", numbered.number)
        FILTER (WHERE NOT numbered.is_ip4_time) AS number_claims
    FROM (
        SELECT DISTINCT
            quantity.low,
            quantity.high,
            quantity.value_printed || ' (' || replace(quantity.measure, '_', ' ')
            || coalesce(', ' || assertion.scope, '')
            || CASE WHEN assertion.modality <> 'asserted' THEN ', ' || assertion.modality ELSE '' END
            || ', ' || assertion.key || ')' AS claim,
            quantity.at_id = event_card.entity_id
            AND quantity.measure IN ('participation', 'consecutive_participation')
            AND (
                subject.key IN ('ip4', 'ip4-leaders', 'ip4-participation-in-summits')
                OR counted_entity.key IN ('ip4', 'ip4-leaders', 'ip4-participation-in-summits')
            ) IS TRUE AS is_ip4_time,
            (quantity.unit = 'ordinal' OR quantity.measure = 'consecutive_participation')
            AND assertion.modality = 'asserted'
            AND assertion.polarity = 'asserted'
            AND quantity.low = quantity.high AS is_done,
            source_entity.key AS source_key,
            assertion.number
        FROM ip4_read.entity_claim
        INNER JOIN ip4.quantity ON entity_claim.assertion_id = quantity.id
        INNER JOIN ip4.assertion ON entity_claim.assertion_id = assertion.id
        INNER JOIN ip4.entity AS source_entity ON assertion.source_id = source_entity.id
        INNER JOIN ip4.entity AS subject ON assertion.subject_id = subject.id
        LEFT JOIN ip4.entity AS counted_entity ON quantity.counted_id = counted_entity.id
        WHERE entity_claim.entity_id = event_card.entity_id AND entity_claim.place IN ('subject', 'at')
    ) AS numbered
) AS counted
CROSS JOIN LATERAL (
    SELECT
        count(*)::integer AS meeting_count,
        string_agg(meeting.name, '; ' ORDER BY meeting.key COLLATE "C") AS meeting_names
    FROM ip4_read.hierarchy
    INNER JOIN ip4.entity AS meeting ON hierarchy.entity_id = meeting.id
    INNER JOIN ip4_read.occurrence ON hierarchy.entity_id = occurrence.entity_id
    WHERE
        hierarchy.ancestor_id = event_card.entity_id
        AND hierarchy.depth > 0
        AND occurrence.came_about = 'yes'
) AS part
CROSS JOIN LATERAL ip4_read.entity_support(event_card.entity_id) AS counts
WHERE event_card.kind = 'summit';

-- Affected: see related_entity; every summit shows the four, so it changes where their membership does.
SELECT related_entity.entity_id FROM ip4_read.related_entity
UNION
SELECT event.id
FROM ip4.event
INNER JOIN ip4.entity AS ip4_entity ON ip4_entity.key = 'ip4'
WHERE event.kind = 'summit' AND ip4_entity.id IN (SELECT ip4_read.changed('group_member.group_id'));
