-- What do the four work on with NATO, and what is said of the group only?
--
-- Grain:    one row per cooperation area, and per other topic in which the four are said to cooperate.
-- Leaves out nothing said of an area; a broader area does not collect its narrower ones.
-- Read by:  who compares the partners; topic_path groups the areas.
--
-- The cells are about cooperation with NATO; who cooperates in the area with others, or with nobody
-- named, stands in not_with_nato_names. A cell of a country holds what is said of it alone or of each
-- of the four, never what is said of the group as one or of members without saying which: those have
-- columns of their own. A level is the highest that an affirming claim gives; a tense is current if
-- an affirming claim speaks of the present, else past, else intended.

CREATE VIEW bi.cooperation_matrix AS
WITH said AS (
    SELECT
        cooperation_side.area_id,
        cooperation_side.answer,
        cooperation_side.manner,
        cooperation_level.rank AS level_rank,
        CASE cooperation_side.tense WHEN 'current' THEN 1 WHEN 'past' THEN 2 ELSE 3 END AS tense_rank,
        entity.key AS side_key,
        entity.name AS side_name,
        member.member_id IS NOT NULL AS is_ip4
    FROM bi_internal.cooperation_side
    INNER JOIN ip4.entity ON cooperation_side.side_id = entity.id
    INNER JOIN ip4.cooperation_level ON cooperation_side.level = cooperation_level.code
    LEFT JOIN bi_internal.ip4_member AS member ON cooperation_side.side_id = member.member_id
    WHERE cooperation_side.answer IS NOT NULL AND cooperation_side.is_with_nato
),

cell AS (
    SELECT
        said.area_id,
        said.answer,
        said.level_rank,
        said.tense_rank,
        CASE
            WHEN said.side_key <> 'ip4' THEN said.side_key
            WHEN said.manner = 'unspecified' THEN 'unspecified_member'
            ELSE 'group'
        END AS side
    FROM said
),

judged AS (
    SELECT
        cell.area_id,
        cell.side,
        CASE
            WHEN bool_or(cell.answer = 'yes') THEN 'yes'
            WHEN bool_or(cell.answer = 'denied') THEN 'denied'
            ELSE 'not_reported'
        END AS answer,
        max(cell.level_rank) FILTER (WHERE cell.answer = 'yes') AS level_rank,
        CASE min(cell.tense_rank) FILTER (WHERE cell.answer = 'yes')
            WHEN 1 THEN 'current' WHEN 2 THEN 'past' WHEN 3 THEN 'intended'
        END AS tense
    FROM cell
    GROUP BY cell.area_id, cell.side
),

pivoted AS (
    SELECT
        judged.area_id,
        max(judged.answer) FILTER (WHERE judged.side = 'australia') AS australia,
        max(best.code) FILTER (WHERE judged.side = 'australia') AS australia_level,
        max(judged.tense) FILTER (WHERE judged.side = 'australia') AS australia_tense,
        max(judged.answer) FILTER (WHERE judged.side = 'japan') AS japan,
        max(best.code) FILTER (WHERE judged.side = 'japan') AS japan_level,
        max(judged.tense) FILTER (WHERE judged.side = 'japan') AS japan_tense,
        max(judged.answer) FILTER (WHERE judged.side = 'new-zealand') AS new_zealand,
        max(best.code) FILTER (WHERE judged.side = 'new-zealand') AS new_zealand_level,
        max(judged.tense) FILTER (WHERE judged.side = 'new-zealand') AS new_zealand_tense,
        max(judged.answer) FILTER (WHERE judged.side = 'republic-of-korea') AS republic_of_korea,
        max(best.code) FILTER (WHERE judged.side = 'republic-of-korea') AS republic_of_korea_level,
        max(judged.tense) FILTER (WHERE judged.side = 'republic-of-korea') AS republic_of_korea_tense,
        max(judged.answer) FILTER (WHERE judged.side = 'group') AS group_ip4,
        max(best.code) FILTER (WHERE judged.side = 'group') AS group_level,
        max(judged.tense) FILTER (WHERE judged.side = 'group') AS group_tense,
        max(judged.answer) FILTER (WHERE judged.side = 'unspecified_member') AS unspecified_member,
        max(best.code) FILTER (WHERE judged.side = 'unspecified_member') AS unspecified_level,
        max(judged.tense) FILTER (WHERE judged.side = 'unspecified_member') AS unspecified_tense,
        count(*) FILTER (
            WHERE
            judged.answer = 'yes'
            AND judged.side IN ('australia', 'japan', 'new-zealand', 'republic-of-korea')
        )::smallint AS partner_count
    FROM judged
    LEFT JOIN ip4.cooperation_level AS best ON judged.level_rank = best.rank
    GROUP BY judged.area_id
),

named AS (
    SELECT
        area_id,
        string_agg(DISTINCT side_name COLLATE "C", '; ') FILTER (
            WHERE answer = 'yes' AND NOT is_ip4 AND side_key NOT IN ('ip4', 'nato')
        ) AS other_names,
        string_agg(DISTINCT side_name COLLATE "C", '; ') FILTER (
            WHERE answer = 'planned' AND side_key <> 'nato'
        ) AS planned_names
    FROM said
    GROUP BY area_id
),

elsewhere AS (
    SELECT
        cooperation.area_id,
        string_agg(
            DISTINCT (subject.name || coalesce(' with ' || partner.name, '')) COLLATE "C", '; '
        ) AS not_with_nato_names
    FROM ip4.cooperation
    INNER JOIN ip4.assertion ON cooperation.id = assertion.id
    INNER JOIN bi_internal.cooperation_with_nato AS sided ON cooperation.id = sided.assertion_id
    INNER JOIN ip4.entity AS subject ON assertion.subject_id = subject.id
    LEFT JOIN ip4.entity AS partner ON cooperation.partner_id = partner.id
    WHERE NOT sided.is_with_nato AND assertion.polarity = 'asserted' AND assertion.modality = 'asserted'
    GROUP BY cooperation.area_id
)

SELECT
    entity.key AS row_key,
    entity.key AS area_key,
    entity.name AS area_name,
    topic_path.name_path AS topic_path,
    top_entity.key AS top_key,
    top_entity.name AS top_name,
    coalesce(pivoted.australia, 'not_reported') AS australia,
    coalesce(pivoted.australia_level, 'not_reported') AS australia_level,
    coalesce(pivoted.australia_tense, 'not_reported') AS australia_tense,
    coalesce(pivoted.japan, 'not_reported') AS japan,
    coalesce(pivoted.japan_level, 'not_reported') AS japan_level,
    coalesce(pivoted.japan_tense, 'not_reported') AS japan_tense,
    coalesce(pivoted.new_zealand, 'not_reported') AS new_zealand,
    coalesce(pivoted.new_zealand_level, 'not_reported') AS new_zealand_level,
    coalesce(pivoted.new_zealand_tense, 'not_reported') AS new_zealand_tense,
    coalesce(pivoted.republic_of_korea, 'not_reported') AS republic_of_korea,
    coalesce(pivoted.republic_of_korea_level, 'not_reported') AS republic_of_korea_level,
    coalesce(pivoted.republic_of_korea_tense, 'not_reported') AS republic_of_korea_tense,
    coalesce(pivoted.group_ip4, 'not_reported') AS group_ip4,
    coalesce(pivoted.group_level, 'not_reported') AS group_level,
    coalesce(pivoted.group_tense, 'not_reported') AS group_tense,
    coalesce(pivoted.unspecified_member, 'not_reported') AS unspecified_member,
    coalesce(pivoted.unspecified_level, 'not_reported') AS unspecified_level,
    coalesce(pivoted.unspecified_tense, 'not_reported') AS unspecified_tense,
    coalesce(pivoted.partner_count, 0::smallint) AS partner_count,
    named.other_names,
    named.planned_names,
    elsewhere.not_with_nato_names,
    counts.assertion_keys,
    coalesce(counts.assertion_count, 0) AS assertion_count,
    coalesce(counts.source_count, 0) AS source_count,
    coalesce(counts.origin_count, 0) AS origin_count,
    coalesce(counts.has_issue, FALSE) AS has_issue,
    coalesce(counts.open_issue_count, 0) AS open_issue_count
FROM bi_internal.matrix_area AS area
INNER JOIN ip4.entity ON area.area_id = entity.id
INNER JOIN bi_internal.topic_path ON area.area_id = topic_path.topic_id
INNER JOIN ip4.entity AS top_entity ON topic_path.top_id = top_entity.id
LEFT JOIN pivoted ON area.area_id = pivoted.area_id
LEFT JOIN named ON area.area_id = named.area_id
LEFT JOIN elsewhere ON area.area_id = elsewhere.area_id
LEFT JOIN bi_internal.question_counts AS counts
    ON counts.view_name = 'cooperation_matrix' AND entity.key = counts.row_key;

COMMENT ON VIEW bi.cooperation_matrix IS
'What the four work on with NATO, each beside the others and the group. One row per cooperation area.';
COMMENT ON COLUMN bi.cooperation_matrix.row_key IS 'Key of the row: the area key';
COMMENT ON COLUMN bi.cooperation_matrix.area_key IS 'Key of the area';
COMMENT ON COLUMN bi.cooperation_matrix.area_name IS 'Name of the area';
COMMENT ON COLUMN bi.cooperation_matrix.topic_path IS 'Names from the broadest topic down to the area';
COMMENT ON COLUMN bi.cooperation_matrix.top_key IS 'Key of the broadest topic above the area, or of the area itself';
COMMENT ON COLUMN bi.cooperation_matrix.top_name IS 'Name of the broadest topic above the area, or of the area itself';
COMMENT ON COLUMN bi.cooperation_matrix.australia IS
'Whether Australia is said to cooperate with NATO in it: yes, denied or not_reported';
COMMENT ON COLUMN bi.cooperation_matrix.australia_level IS
'How far that has come at most: interest, explored, priority, agreement, project, practice or not_reported';
COMMENT ON COLUMN bi.cooperation_matrix.australia_tense IS
'When that holds: current, else past, else intended; not_reported if nothing is said';
COMMENT ON COLUMN bi.cooperation_matrix.japan IS
'Whether Japan is said to cooperate with NATO in it: yes, denied or not_reported';
COMMENT ON COLUMN bi.cooperation_matrix.japan_level IS
'How far that has come at most: interest, explored, priority, agreement, project, practice or not_reported';
COMMENT ON COLUMN bi.cooperation_matrix.japan_tense IS
'When that holds: current, else past, else intended; not_reported if nothing is said';
COMMENT ON COLUMN bi.cooperation_matrix.new_zealand IS
'Whether New Zealand is said to cooperate with NATO in it: yes, denied or not_reported';
COMMENT ON COLUMN bi.cooperation_matrix.new_zealand_level IS
'How far that has come at most: interest, explored, priority, agreement, project, practice or not_reported';
COMMENT ON COLUMN bi.cooperation_matrix.new_zealand_tense IS
'When that holds: current, else past, else intended; not_reported if nothing is said';
COMMENT ON COLUMN bi.cooperation_matrix.republic_of_korea IS
'Whether the Republic of Korea is said to cooperate with NATO in it: yes, denied or not_reported';
COMMENT ON COLUMN bi.cooperation_matrix.republic_of_korea_level IS
'How far that has come at most: interest, explored, priority, agreement, project, practice or not_reported';
COMMENT ON COLUMN bi.cooperation_matrix.republic_of_korea_tense IS
'When that holds: current, else past, else intended; not_reported if nothing is said';
COMMENT ON COLUMN bi.cooperation_matrix.group_ip4 IS
'Whether the IP4 as one is said to cooperate with NATO in it: yes, denied or not_reported';
COMMENT ON COLUMN bi.cooperation_matrix.group_level IS
'How far that has come at most: interest, explored, priority, agreement, project, practice or not_reported';
COMMENT ON COLUMN bi.cooperation_matrix.group_tense IS
'When that holds: current, else past, else intended; not_reported if nothing is said';
COMMENT ON COLUMN bi.cooperation_matrix.unspecified_member IS
'Whether members of the IP4, not saying which, are said to cooperate with NATO in it: yes, denied or not_reported';
COMMENT ON COLUMN bi.cooperation_matrix.unspecified_level IS
'How far that has come at most: interest, explored, priority, agreement, project, practice or not_reported';
COMMENT ON COLUMN bi.cooperation_matrix.unspecified_tense IS
'When that holds: current, else past, else intended; not_reported if nothing is said';
COMMENT ON COLUMN bi.cooperation_matrix.partner_count IS 'Number of the four with yes';
COMMENT ON COLUMN bi.cooperation_matrix.other_names IS
'Names of others than the four that are said to cooperate with NATO in it, joined';
COMMENT ON COLUMN bi.cooperation_matrix.planned_names IS
'Names of those for whom it is only planned, expected or the like with NATO, joined';
COMMENT ON COLUMN bi.cooperation_matrix.not_with_nato_names IS
'Who is said to cooperate in it with others than NATO, or with nobody named, as A with B, joined';
COMMENT ON COLUMN bi.cooperation_matrix.assertion_keys IS 'Keys of the assertions behind the row, joined';
COMMENT ON COLUMN bi.cooperation_matrix.assertion_count IS 'Number of assertions behind the row';
COMMENT ON COLUMN bi.cooperation_matrix.source_count IS 'Number of sources behind the row';
COMMENT ON COLUMN bi.cooperation_matrix.origin_count IS 'Number of independent origins behind the row';
COMMENT ON COLUMN bi.cooperation_matrix.has_issue IS
'True if an assertion behind the row stands in an issue, settled or not';
COMMENT ON COLUMN bi.cooperation_matrix.open_issue_count IS
'Number of issues that nothing settles (verdict open) in which the assertions behind the row stand';
