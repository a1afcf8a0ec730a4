-- In which areas do the four cooperate with NATO, one by one and as a group?
--
-- Grain:  one row per cooperation area, and per other topic in which the four are said to cooperate.
-- Key:    row_key
-- Scope:  area_id
-- Index:  area_id; top_key
--
-- The cells are about cooperation with NATO; who cooperates in the area with others, or with nobody named, stands in
-- not_with_nato_names. A cell of a country holds what is said of it alone or of each of the four, never what is said
-- of the group as one or of members without saying which: those have columns of their own. A level is the highest
-- that an affirming claim gives; a tense is current if an affirming claim speaks of the present, else past, else
-- intended. A broader area does not collect its narrower ones.

SELECT
    topic.id AS area_id,
    entity.key AS row_key,
    entity.key AS area_key,
    entity.name AS area_name,
    above.topic_path,
    above.top_key,
    above.top_name,
    threat.key AS addresses_key,
    threat.name AS addresses_name,
    coalesce(cells.australia, 'not_reported') AS australia,
    coalesce(cells.australia_level, 'not_reported') AS australia_level,
    coalesce(cells.australia_tense, 'not_reported') AS australia_tense,
    coalesce(cells.japan, 'not_reported') AS japan,
    coalesce(cells.japan_level, 'not_reported') AS japan_level,
    coalesce(cells.japan_tense, 'not_reported') AS japan_tense,
    coalesce(cells.new_zealand, 'not_reported') AS new_zealand,
    coalesce(cells.new_zealand_level, 'not_reported') AS new_zealand_level,
    coalesce(cells.new_zealand_tense, 'not_reported') AS new_zealand_tense,
    coalesce(cells.republic_of_korea, 'not_reported') AS republic_of_korea,
    coalesce(cells.republic_of_korea_level, 'not_reported') AS republic_of_korea_level,
    coalesce(cells.republic_of_korea_tense, 'not_reported') AS republic_of_korea_tense,
    coalesce(cells.group_ip4, 'not_reported') AS group_ip4,
    coalesce(cells.group_level, 'not_reported') AS group_level,
    coalesce(cells.group_tense, 'not_reported') AS group_tense,
    coalesce(cells.unspecified_member, 'not_reported') AS unspecified_member,
    coalesce(cells.unspecified_level, 'not_reported') AS unspecified_level,
    coalesce(cells.unspecified_tense, 'not_reported') AS unspecified_tense,
    cells.partner_count,
    named.other_names,
    named.planned_names,
    elsewhere.not_with_nato_names,
    counts.*
FROM ip4.topic
INNER JOIN ip4.entity ON topic.id = entity.id
LEFT JOIN ip4.entity AS threat ON topic.addresses_id = threat.id
CROSS JOIN LATERAL ip4_read.topic_place(topic.id) AS above
CROSS JOIN LATERAL (
    SELECT
        max(cell.answer) FILTER (WHERE cell.column_name = 'australia') AS australia,
        max(cell.level) FILTER (WHERE cell.column_name = 'australia') AS australia_level,
        max(cell.tense) FILTER (WHERE cell.column_name = 'australia') AS australia_tense,
        max(cell.answer) FILTER (WHERE cell.column_name = 'japan') AS japan,
        max(cell.level) FILTER (WHERE cell.column_name = 'japan') AS japan_level,
        max(cell.tense) FILTER (WHERE cell.column_name = 'japan') AS japan_tense,
        max(cell.answer) FILTER (WHERE cell.column_name = 'new-zealand') AS new_zealand,
        max(cell.level) FILTER (WHERE cell.column_name = 'new-zealand') AS new_zealand_level,
        max(cell.tense) FILTER (WHERE cell.column_name = 'new-zealand') AS new_zealand_tense,
        max(cell.answer) FILTER (WHERE cell.column_name = 'republic-of-korea') AS republic_of_korea,
        max(cell.level) FILTER (WHERE cell.column_name = 'republic-of-korea') AS republic_of_korea_level,
        max(cell.tense) FILTER (WHERE cell.column_name = 'republic-of-korea') AS republic_of_korea_tense,
        max(cell.answer) FILTER (WHERE cell.column_name = 'group') AS group_ip4,
        max(cell.level) FILTER (WHERE cell.column_name = 'group') AS group_level,
        max(cell.tense) FILTER (WHERE cell.column_name = 'group') AS group_tense,
        max(cell.answer) FILTER (WHERE cell.column_name = 'unspecified') AS unspecified_member,
        max(cell.level) FILTER (WHERE cell.column_name = 'unspecified') AS unspecified_level,
        max(cell.tense) FILTER (WHERE cell.column_name = 'unspecified') AS unspecified_tense,
        count(*) FILTER (
            WHERE
            cell.answer = 'yes'
            AND cell.column_name IN ('australia', 'japan', 'new-zealand', 'republic-of-korea')
        )::smallint AS partner_count
    FROM (
        SELECT
            CASE
                WHEN side_entity.key <> 'ip4' THEN side_entity.key
                WHEN side.manner = 'unspecified' THEN 'unspecified'
                ELSE 'group'
            END AS column_name,
            ip4_read.first_answer(array_agg(side.answer) FILTER (WHERE side.answer <> 'planned')) AS answer,
            (array_agg(side.level ORDER BY cooperation_level.rank DESC) FILTER (WHERE side.answer = 'yes'))[1] AS level,
            (
                array_agg(side.tense ORDER BY array_position(ARRAY['current', 'past', 'intended'], side.tense))
                FILTER (WHERE side.answer = 'yes')
            )[1] AS tense
        FROM ip4_read.cooperation_side AS side
        INNER JOIN ip4.entity AS side_entity ON side.side_id = side_entity.id
        INNER JOIN ip4.cooperation_level ON side.level = cooperation_level.code
        WHERE side.area_id = topic.id AND side.is_with_nato AND side.answer IS NOT NULL
        GROUP BY column_name
    ) AS cell
) AS cells
CROSS JOIN LATERAL (
    SELECT
        string_agg(DISTINCT side_entity.name COLLATE "C", '; ') FILTER (
            WHERE side.answer = 'yes' AND ip4_member.member_id IS NULL AND side_entity.key NOT IN ('ip4', 'nato')
        ) AS other_names,
        string_agg(DISTINCT side_entity.name COLLATE "C", '; ') FILTER (
            WHERE side.answer = 'planned' AND side_entity.key <> 'nato'
        ) AS planned_names
    FROM ip4_read.cooperation_side AS side
    INNER JOIN ip4.entity AS side_entity ON side.side_id = side_entity.id
    LEFT JOIN ip4_read.ip4_member ON side.side_id = ip4_member.member_id
    WHERE side.area_id = topic.id AND side.is_with_nato
) AS named
CROSS JOIN LATERAL (
    SELECT
        string_agg(
            DISTINCT (subject.name || coalesce(' with ' || partner.name, '')) COLLATE "C", '; '
        ) AS not_with_nato_names
    FROM ip4.cooperation
    INNER JOIN ip4.assertion ON cooperation.id = assertion.id
    INNER JOIN ip4_read.cooperation_side AS side ON cooperation.id = side.assertion_id AND NOT side.is_with_nato
    INNER JOIN ip4.entity AS subject ON assertion.subject_id = subject.id
    LEFT JOIN ip4.entity AS partner ON cooperation.partner_id = partner.id
    WHERE cooperation.area_id = topic.id AND assertion.polarity = 'asserted' AND assertion.modality = 'asserted'
) AS elsewhere
CROSS JOIN LATERAL (
    SELECT
        array_agg(DISTINCT side.assertion_id) AS assertion_ids,
        coalesce(bool_or(side_entity.key = 'ip4' OR ip4_member.member_id IS NOT NULL), FALSE) AS is_of_the_four
    FROM ip4_read.cooperation_side AS side
    INNER JOIN ip4.entity AS side_entity ON side.side_id = side_entity.id
    LEFT JOIN ip4_read.ip4_member ON side.side_id = ip4_member.member_id
    WHERE side.area_id = topic.id AND side.answer IS NOT NULL
) AS behind
CROSS JOIN LATERAL ip4_read.support(behind.assertion_ids) AS counts
WHERE topic.kind = 'cooperation_area' OR behind.is_of_the_four;

-- Affected: areas that are related to a change, and every area where the four themselves change.
SELECT related_entity.entity_id AS area_id FROM ip4_read.related_entity
UNION
SELECT cooperation_side.area_id
FROM ip4_read.cooperation_side
INNER JOIN ip4.entity AS ip4_entity ON ip4_entity.key = 'ip4'
WHERE ip4_entity.id IN (SELECT ip4_read.changed('group_member.group_id'));
