-- Who attended which summit or meeting inside it, at which level, and who did not?
--
-- Grain:  one row per event and delegation; the four of the IP4 stand at every summit that came about, with
--         not_reported where the sources are silent.
-- Key:    row_key
-- Scope:  event_id
-- Index:  event_id; event_key; event_type; event_year; delegation_key; delegation_iso3; summit_key; is_ip4
--
-- Whoever came to a meeting inside a summit came to the summit; attended_basis shows where no claim speaks of the
-- summit itself. Who is only foreseen in a role has it as expected: what is foreseen is neither done nor denied.
-- Hedges, levels as printed and persons are those of the claims that carry the answer in attended, or deny a level.
-- What is said of the group as one stays on a row of the group.

SELECT
    line.event_id,
    line.delegation_id,
    event_entity.key || '|' || delegation.key AS row_key,
    event_entity.key AS event_key,
    event_entity.name AS event_name,
    event.event_type,
    summit.key AS summit_key,
    summit.name AS summit_name,
    occurrence.came_about,
    lower(dated.possible) AS event_from,
    upper(dated.possible) - 1 AS event_to,
    dated.date_precision AS event_precision,
    dated.date_label AS event_label,
    ip4_read.year_of(dated.possible) AS event_year,
    delegation.key AS delegation_key,
    country.iso_alpha3 AS delegation_iso3,
    delegation.name AS delegation_name,
    delegation.kind AS delegation_kind,
    line.is_ip4,
    line.is_ip4::integer::smallint AS ip4_count,
    found.attended,
    (found.attended = 'yes' AND NOT said.yes_of_a_part)::integer::smallint AS attended_count,
    CASE
        WHEN said.yes_claim_count > 0 AND said.yes_of_a_part THEN 'a part of it'
        WHEN said.yes_claim_count + said.denied_claim_count > 0 THEN 'the event'
        WHEN said.expected_claim_count > 0 AND said.expected_of_a_part THEN 'a part of it'
        WHEN said.expected_claim_count > 0 THEN 'the event'
    END AS attended_basis,
    coalesce(
        best.level_code, CASE WHEN best.levels_disputed IS NOT NULL THEN 'disputed' END, 'not_reported'
    ) AS best_level,
    best.level_rank AS best_level_rank,
    said.level_printed,
    best.levels_claimed,
    best.levels_denied,
    best.levels_disputed,
    said.person_keys,
    said.person_names,
    said.capacity_printed,
    said.role_codes,
    said.chaired,
    said.convened,
    said.hosted,
    said.joined,
    said.hedge,
    said.expected_as,
    said.expected_hedge,
    said.expected_level_printed,
    coalesce(said.is_expanded, FALSE) AS is_expanded,
    said.expanded_assertion_keys,
    said.yes_claim_count,
    said.denied_claim_count,
    said.expected_claim_count,
    counts.assertion_keys,
    counts.assertion_count,
    agreed.source_count,
    agreed.origin_count,
    counts.source_count - agreed.source_count AS other_source_count,
    counts.has_issue,
    counts.open_issue_count
FROM (
    SELECT
        listed.event_id,
        listed.delegation_id,
        bool_or(listed.is_ip4) AS is_ip4
    FROM (
        SELECT
            attendance.event_id,
            attendance.delegation_id,
            EXISTS(
                SELECT
                FROM ip4_read.ip4_member
                WHERE ip4_member.member_id = attendance.delegation_id
            ) AS is_ip4
        FROM ip4_read.attendance
        UNION ALL
        SELECT
            event.id,
            ip4_member.member_id,
            TRUE
        FROM ip4.event
        INNER JOIN ip4_read.occurrence ON event.id = occurrence.entity_id
        CROSS JOIN ip4_read.ip4_member
        WHERE event.kind = 'summit' AND occurrence.came_about = 'yes'
    ) AS listed
    GROUP BY listed.event_id, listed.delegation_id
) AS line
INNER JOIN ip4.entity AS event_entity ON line.event_id = event_entity.id
INNER JOIN ip4.event ON line.event_id = event.id
INNER JOIN ip4_read.occurrence ON line.event_id = occurrence.entity_id
INNER JOIN ip4.entity AS delegation ON line.delegation_id = delegation.id
LEFT JOIN ip4.country ON line.delegation_id = country.id
LEFT JOIN ip4_read.event_summit ON line.event_id = event_summit.event_id
LEFT JOIN ip4.entity AS summit ON event_summit.summit_id = summit.id
LEFT JOIN ip4_read.best_date AS dated ON line.event_id = dated.subject_id AND dated.aspect = 'event'
CROSS JOIN LATERAL ip4_read.attendance_level(line.event_id, line.delegation_id) AS best
CROSS JOIN LATERAL (
    SELECT
        ip4_read.first_answer(array_agg(attendance.answer)) AS attended,
        array_agg(DISTINCT attendance.assertion_id) AS assertion_ids
    FROM ip4_read.attendance
    WHERE attendance.event_id = line.event_id AND attendance.delegation_id = line.delegation_id
) AS found
CROSS JOIN LATERAL (
    SELECT
        array_agg(DISTINCT attendance.assertion_id)
        FILTER (WHERE attendance.answer = found.attended) AS agreeing_ids,
        count(*) FILTER (WHERE attendance.answer = 'yes')::integer AS yes_claim_count,
        count(*) FILTER (WHERE attendance.answer = 'denied')::integer AS denied_claim_count,
        count(*) FILTER (WHERE attendance.answer = 'expected')::integer AS expected_claim_count,
        bool_and(attendance.is_of_a_part) FILTER (WHERE attendance.answer = 'yes') AS yes_of_a_part,
        bool_and(attendance.is_of_a_part) FILTER (WHERE attendance.answer = 'expected') AS expected_of_a_part,
        bool_and(attendance.is_expanded) AS is_expanded,
        string_agg(DISTINCT claim.assertion_key COLLATE "C", '; ')
        FILTER (WHERE attendance.is_expanded) AS expanded_assertion_keys,
        string_agg(DISTINCT attendance.level_printed COLLATE "C", '; ') FILTER (WHERE carries.it) AS level_printed,
        string_agg(DISTINCT attendance.capacity_printed COLLATE "C", '; ')
        FILTER (WHERE carries.it) AS capacity_printed,
        string_agg(DISTINCT person.key COLLATE "C", '; ') FILTER (WHERE carries.it) AS person_keys,
        string_agg(DISTINCT person.name COLLATE "C", '; ') FILTER (WHERE carries.it) AS person_names,
        string_agg(DISTINCT claim.hedge COLLATE "C", '; ') FILTER (WHERE carries.it) AS hedge,
        string_agg(DISTINCT attendance.modality COLLATE "C", '; ')
        FILTER (WHERE attendance.answer = 'expected') AS expected_as,
        string_agg(DISTINCT claim.hedge COLLATE "C", '; ')
        FILTER (WHERE attendance.answer = 'expected') AS expected_hedge,
        string_agg(DISTINCT attendance.level_printed COLLATE "C", '; ')
        FILTER (WHERE attendance.answer = 'expected') AS expected_level_printed,
        string_agg(DISTINCT attendance.role_code COLLATE "C", '; ')
        FILTER (WHERE attendance.answer = 'yes') AS role_codes,
        ip4_read.first_answer(array_agg(attendance.answer) FILTER (WHERE attendance.role_code = 'chair')) AS chaired,
        ip4_read.first_answer(array_agg(attendance.answer) FILTER (WHERE attendance.role_code = 'convener'))
            AS convened,
        ip4_read.first_answer(array_agg(attendance.answer) FILTER (WHERE attendance.role_code = 'host')) AS hosted,
        ip4_read.first_answer(array_agg(attendance.answer) FILTER (WHERE attendance.role_code = 'joined')) AS joined
    FROM ip4_read.attendance
    INNER JOIN ip4_read.claim ON attendance.assertion_id = claim.assertion_id
    LEFT JOIN ip4.entity AS person ON attendance.person_id = person.id
    CROSS JOIN LATERAL (
        SELECT attendance.answer = found.attended OR attendance.level_denied AS it
    ) AS carries
    WHERE
        attendance.event_id = line.event_id
        AND attendance.delegation_id = line.delegation_id
        AND (attendance.answer <> 'not_reported' OR attendance.level_denied)
) AS said
CROSS JOIN LATERAL ip4_read.support(found.assertion_ids) AS counts
CROSS JOIN LATERAL ip4_read.support(said.agreeing_ids) AS agreed;

-- Affected: events that are related to a change, and every summit where the four or their names change.
SELECT related_entity.entity_id AS event_id FROM ip4_read.related_entity
UNION
SELECT event.id
FROM ip4.event
INNER JOIN ip4.entity AS ip4_entity ON ip4_entity.key = 'ip4'
WHERE event.kind = 'summit' AND ip4_entity.id IN (SELECT ip4_read.changed('group_member.group_id'))
UNION
SELECT event.id
FROM ip4.event
CROSS JOIN ip4_read.ip4_member
WHERE event.kind = 'summit' AND ip4_member.member_id IN (SELECT ip4_read.changed('entity'));
