-- Who came to which summit, and to which meeting inside it, at which level? Who did not?
--
-- Grain:    one row per event and delegation; the four of the IP4 stand at every summit that came
--           about, with not_reported where the sources are silent.
-- Leaves out claims put as what would have been. Whom a person stands for is the delegation.
-- Read by:  who reports on attendance; filter on event_type = 'summit' for the summits alone.
--
-- Whoever came to a meeting inside a summit came to the summit; attended_basis shows where no claim
-- speaks of the summit itself. Who chaired a meeting did not chair the summit.
-- Who is only foreseen in a role has it as expected: what is foreseen is neither done nor denied.
-- "Each of the four" is spelt out to members and marked; what is said of the group as one stays on
-- a row of the group. A level that another claim denies, or a higher one, is disputed and not best.

CREATE VIEW bi.summit_participation AS
-- Materialised, since the planner takes it for one row and would compute it over and over.
WITH attendance AS MATERIALIZED (
    SELECT * FROM bi_internal.attendance_all
),

line AS (
    SELECT
        attendance.event_id,
        attendance.delegation_id
    FROM attendance
    UNION
    SELECT
        ip4_summit.event_id,
        ip4_summit.delegation_id
    FROM bi_internal.ip4_summit
),

answer_order (answer, place) AS (
    VALUES ('yes', 1), ('denied', 2), ('expected', 3)
),

said AS (
    SELECT
        attendance.event_id,
        attendance.delegation_id,
        count(*) FILTER (WHERE attendance.answer = 'yes')::integer AS yes_claim_count,
        count(*) FILTER (WHERE attendance.answer = 'denied')::integer AS denied_claim_count,
        count(*) FILTER (WHERE attendance.answer = 'expected')::integer AS expected_claim_count,
        bool_and(attendance.is_of_a_part) FILTER (WHERE attendance.answer = 'yes') AS yes_of_a_part,
        bool_and(attendance.is_of_a_part) FILTER (WHERE attendance.answer = 'expected') AS expected_of_a_part,
        bool_and(attendance.is_expanded) AS is_expanded,
        string_agg(DISTINCT assertion.key COLLATE "C", '; ')
        FILTER (WHERE attendance.is_expanded) AS expanded_assertion_keys,
        string_agg(DISTINCT attendance.level_printed COLLATE "C", '; ') AS level_printed,
        string_agg(DISTINCT attendance.capacity_printed COLLATE "C", '; ') AS capacity_printed,
        string_agg(DISTINCT person.key COLLATE "C", '; ') AS person_keys,
        string_agg(DISTINCT person.name COLLATE "C", '; ') AS person_names,
        string_agg(DISTINCT hedging.hedge COLLATE "C", '; ') AS hedge,
        string_agg(DISTINCT attendance.modality COLLATE "C", '; ')
        FILTER (WHERE attendance.answer = 'expected') AS expected_as,
        string_agg(DISTINCT attendance.role_code COLLATE "C", '; ')
        FILTER (WHERE attendance.answer = 'yes') AS role_codes,
        -- As for coming itself, yes goes before denied and denied before expected.
        min(answer_order.place) FILTER (WHERE attendance.role_code = 'chair') AS chaired,
        min(answer_order.place) FILTER (WHERE attendance.role_code = 'convener') AS convened,
        min(answer_order.place) FILTER (WHERE attendance.role_code = 'host') AS hosted,
        min(answer_order.place) FILTER (WHERE attendance.role_code = 'joined') AS joined
    FROM attendance
    INNER JOIN ip4.assertion ON attendance.assertion_id = assertion.id
    INNER JOIN bi_internal.hedging ON attendance.assertion_id = hedging.assertion_id
    LEFT JOIN ip4.entity AS person ON attendance.person_id = person.id
    LEFT JOIN answer_order ON attendance.answer = answer_order.answer
    WHERE attendance.answer <> 'not_reported' OR attendance.level_denied
    GROUP BY attendance.event_id, attendance.delegation_id
)

SELECT
    event_entity.key || '|' || delegation.key AS row_key,
    event_entity.key AS event_key,
    event_entity.name AS event_name,
    event.event_type,
    summit.key AS summit_key,
    summit.name AS summit_name,
    came_about.came_about,
    lower(dated.possible) AS event_from,
    upper(dated.possible) - 1 AS event_to,
    dated.date_precision AS event_precision,
    dated.date_label AS event_label,
    bi_internal.year_of(dated.possible) AS event_year,
    delegation.key AS delegation_key,
    country.iso_alpha3 AS delegation_iso3,
    delegation.name AS delegation_name,
    delegation.kind AS delegation_kind,
    ip4_member.member_id IS NOT NULL AS is_ip4,
    (ip4_member.member_id IS NOT NULL)::integer::smallint AS ip4_count,
    CASE
        WHEN said.yes_claim_count > 0 THEN 'yes'
        WHEN said.denied_claim_count > 0 THEN 'denied'
        WHEN said.expected_claim_count > 0 THEN 'expected'
        ELSE 'not_reported'
    END AS attended,
    coalesce(said.yes_claim_count > 0, FALSE)::integer::smallint AS attended_count,
    CASE
        WHEN said.yes_claim_count > 0 AND said.yes_of_a_part THEN 'a part of it'
        WHEN said.yes_claim_count + said.denied_claim_count > 0 THEN 'the event'
        WHEN said.expected_claim_count > 0 AND said.expected_of_a_part THEN 'a part of it'
        WHEN said.expected_claim_count > 0 THEN 'the event'
    END AS attended_basis,
    coalesce(best.level_code, 'not_reported') AS best_level,
    best.level_rank AS best_level_rank,
    said.level_printed,
    best.levels_denied,
    best.levels_disputed,
    said.person_keys,
    said.person_names,
    said.capacity_printed,
    said.role_codes,
    coalesce(chaired.answer, 'not_reported') AS chaired,
    coalesce(convened.answer, 'not_reported') AS convened,
    coalesce(hosted.answer, 'not_reported') AS hosted,
    coalesce(joined.answer, 'not_reported') AS joined,
    said.hedge,
    said.expected_as,
    coalesce(said.is_expanded, FALSE) AS is_expanded,
    said.expanded_assertion_keys,
    coalesce(said.yes_claim_count, 0) AS yes_claim_count,
    coalesce(said.denied_claim_count, 0) AS denied_claim_count,
    coalesce(said.expected_claim_count, 0) AS expected_claim_count,
    counts.assertion_keys,
    coalesce(counts.assertion_count, 0) AS assertion_count,
    coalesce(counts.source_count, 0) AS source_count,
    coalesce(counts.origin_count, 0) AS origin_count,
    coalesce(counts.has_issue, FALSE) AS has_issue,
    coalesce(counts.open_issue_count, 0) AS open_issue_count
FROM line
INNER JOIN ip4.entity AS event_entity ON line.event_id = event_entity.id
INNER JOIN ip4.event ON line.event_id = event.id
INNER JOIN bi_internal.came_about ON line.event_id = came_about.entity_id
INNER JOIN ip4.entity AS delegation ON line.delegation_id = delegation.id
LEFT JOIN ip4.country ON line.delegation_id = country.id
LEFT JOIN bi_internal.event_summit ON line.event_id = event_summit.event_id
LEFT JOIN ip4.entity AS summit ON event_summit.summit_id = summit.id
LEFT JOIN bi_internal.event_date AS dated ON line.event_id = dated.event_id
LEFT JOIN bi_internal.ip4_member ON line.delegation_id = ip4_member.member_id
LEFT JOIN said ON line.event_id = said.event_id AND line.delegation_id = said.delegation_id
LEFT JOIN answer_order AS chaired ON said.chaired = chaired.place
LEFT JOIN answer_order AS convened ON said.convened = convened.place
LEFT JOIN answer_order AS hosted ON said.hosted = hosted.place
LEFT JOIN answer_order AS joined ON said.joined = joined.place
LEFT JOIN bi_internal.attendance_level AS best
    ON line.event_id = best.event_id AND line.delegation_id = best.delegation_id
LEFT JOIN bi_internal.question_counts AS counts
    ON counts.view_name = 'summit_participation' AND counts.row_key = event_entity.key || '|' || delegation.key;

COMMENT ON VIEW bi.summit_participation IS
'Who came to which summit or meeting, at which level; the four at every summit. One row per event and delegation.';
COMMENT ON COLUMN bi.summit_participation.row_key IS 'Key of the row: event key, |, delegation key';
COMMENT ON COLUMN bi.summit_participation.event_key IS 'Key of the event';
COMMENT ON COLUMN bi.summit_participation.event_name IS 'Name of the event';
COMMENT ON COLUMN bi.summit_participation.event_type IS 'What the event is: summit, meeting, visit, ...';
COMMENT ON COLUMN bi.summit_participation.summit_key IS 'Key of the summit that the event is, or happened inside';
COMMENT ON COLUMN bi.summit_participation.summit_name IS 'Name of the summit that the event is, or happened inside';
COMMENT ON COLUMN bi.summit_participation.came_about IS
'Whether the event came about: yes, denied, planned or not_reported';
COMMENT ON COLUMN bi.summit_participation.event_from IS
'First day on which the event may have been; null if open or not known';
COMMENT ON COLUMN bi.summit_participation.event_to IS
'Last day on which the event may have been; null if open or not known';
COMMENT ON COLUMN bi.summit_participation.event_precision IS 'How exact the date of the event is';
COMMENT ON COLUMN bi.summit_participation.event_label IS 'The date of the event in words';
COMMENT ON COLUMN bi.summit_participation.event_year IS 'Year of the event, if all its days lie in one';
COMMENT ON COLUMN bi.summit_participation.delegation_key IS
'Key of the delegation: a country, a body, or a person who stands for none';
COMMENT ON COLUMN bi.summit_participation.delegation_iso3 IS 'ISO 3166-1 alpha-3 code, if the delegation is a country';
COMMENT ON COLUMN bi.summit_participation.delegation_name IS 'Name of the delegation';
COMMENT ON COLUMN bi.summit_participation.delegation_kind IS 'country, organisation or person';
COMMENT ON COLUMN bi.summit_participation.is_ip4 IS 'True if sources name the delegation as one of the IP4';
COMMENT ON COLUMN bi.summit_participation.ip4_count IS '1 if the delegation is one of the IP4, else 0';
COMMENT ON COLUMN bi.summit_participation.attended IS
'Whether the delegation came: yes, denied, expected (foreseen and nothing more) or not_reported';
COMMENT ON COLUMN bi.summit_participation.attended_count IS '1 if the delegation came, else 0';
COMMENT ON COLUMN bi.summit_participation.attended_basis IS
'Of what the claims speak: the event, or only a part of it, such as a meeting inside the summit; null if not reported';
COMMENT ON COLUMN bi.summit_participation.best_level IS 'Best level that no claim disputes, else not_reported';
COMMENT ON COLUMN bi.summit_participation.best_level_rank IS
'Place of the level in its scale, 1 being the highest; null if not reported';
COMMENT ON COLUMN bi.summit_participation.level_printed IS 'Levels as printed, affirmed or denied, joined';
COMMENT ON COLUMN bi.summit_participation.levels_denied IS
'Levels at which a source says the delegation did not come, joined';
COMMENT ON COLUMN bi.summit_participation.levels_disputed IS
'Levels that one claim gives and another denies, or denies a lower one, joined';
COMMENT ON COLUMN bi.summit_participation.person_keys IS 'Keys of the persons named for the delegation, joined';
COMMENT ON COLUMN bi.summit_participation.person_names IS 'Names of the persons named for the delegation, joined';
COMMENT ON COLUMN bi.summit_participation.capacity_printed IS 'Offices or capacities as printed, joined';
COMMENT ON COLUMN bi.summit_participation.role_codes IS 'Roles in which the delegation came, joined';
COMMENT ON COLUMN bi.summit_participation.chaired IS
'Whether the delegation chaired: yes, denied, expected (foreseen and nothing more) or not_reported';
COMMENT ON COLUMN bi.summit_participation.convened IS
'Whether the delegation called it together: yes, denied, expected (foreseen and nothing more) or not_reported';
COMMENT ON COLUMN bi.summit_participation.hosted IS
'Whether the delegation was the host: yes, denied, expected (foreseen and nothing more) or not_reported';
COMMENT ON COLUMN bi.summit_participation.joined IS
'Whether the delegation joined for a part of it: yes, denied, expected (foreseen and nothing more) or not_reported';
COMMENT ON COLUMN bi.summit_participation.hedge IS 'Words that weaken the claims, as printed, joined';
COMMENT ON COLUMN bi.summit_participation.expected_as IS
'How the coming was foreseen: scheduled, expected, likely, ...; joined';
COMMENT ON COLUMN bi.summit_participation.is_expanded IS
'True if all that is said of the delegation is said of each member of a group';
COMMENT ON COLUMN bi.summit_participation.expanded_assertion_keys IS
'Keys of the assertions that speak of each member of a group, joined';
COMMENT ON COLUMN bi.summit_participation.yes_claim_count IS 'Number of claims that the delegation came';
COMMENT ON COLUMN bi.summit_participation.denied_claim_count IS 'Number of claims that the delegation did not come';
COMMENT ON COLUMN bi.summit_participation.expected_claim_count IS 'Number of claims that foresee it';
COMMENT ON COLUMN bi.summit_participation.assertion_keys IS 'Keys of the assertions behind the row, joined';
COMMENT ON COLUMN bi.summit_participation.assertion_count IS 'Number of assertions behind the row';
COMMENT ON COLUMN bi.summit_participation.source_count IS 'Number of sources behind the row';
COMMENT ON COLUMN bi.summit_participation.origin_count IS 'Number of independent origins behind the row';
COMMENT ON COLUMN bi.summit_participation.has_issue IS
'True if an assertion behind the row stands in an issue, settled or not';
COMMENT ON COLUMN bi.summit_participation.open_issue_count IS
'Number of issues that nothing settles (verdict open) in which the assertions behind the row stand';
