-- When and where was a summit, what came out of it, did the four come and for which time?
--
-- Grain:    one row per summit, whether it came about or not.
-- Leaves out who came in person (bi.summit_participation).
-- Read by:  lists of summits; filter on came_about = 'yes' for those that took place.
--
-- "The third time" is what a source counts, not a count of rows: sources count different things, and
-- their numbers stand beside each other in ip4_time_claims. A count of times in a row says which time
-- it was, be it "the third" or "two years running". A time that is only scheduled counts for nothing,
-- nor does a number follow from the one counted at the summit before or after.

CREATE VIEW bi.summit AS
WITH four AS (
    SELECT
        ip4_summit.event_id,
        count(*) FILTER (WHERE ip4_summit.attended = 'yes')::smallint AS ip4_attended_count,
        CASE
            WHEN bool_or(ip4_summit.attended = 'yes') THEN 'yes'
            WHEN bool_or(ip4_summit.attended = 'denied') THEN 'denied'
            WHEN bool_or(ip4_summit.attended = 'expected') THEN 'expected'
            ELSE 'not_reported'
        END AS ip4_attended
    FROM bi_internal.ip4_summit
    GROUP BY ip4_summit.event_id
),

numbered AS (
    SELECT
        quantity.at_id AS event_id,
        quantity.low,
        quantity.high,
        quantity.value_printed || ' (' || replace(quantity.measure, '_', ' ')
        || coalesce(', ' || assertion.scope, '')
        || CASE WHEN assertion.modality <> 'asserted' THEN ', ' || assertion.modality ELSE '' END
        || ', ' || assertion.key || ')' AS claim,
        quantity.measure IN ('participation', 'consecutive_participation')
        AND (
            subject.key IN ('ip4', 'ip4-leaders', 'ip4-participation-in-summits')
            OR counted.key IN ('ip4', 'ip4-leaders', 'ip4-participation-in-summits')
        ) AS is_ip4_time,
        (quantity.unit = 'ordinal' OR quantity.measure = 'consecutive_participation')
        AND assertion.modality = 'asserted'
        AND assertion.polarity = 'asserted'
        AND quantity.low = quantity.high AS is_counted,
        assertion.source_id,
        assertion.number
    FROM ip4.quantity
    INNER JOIN ip4.assertion ON quantity.id = assertion.id
    INNER JOIN ip4.entity AS subject ON assertion.subject_id = subject.id
    LEFT JOIN ip4.entity AS counted ON quantity.counted_id = counted.id
    WHERE quantity.at_id IS NOT NULL
    UNION
    SELECT
        assertion.subject_id AS event_id,
        quantity.low,
        quantity.high,
        quantity.value_printed || ' (' || replace(quantity.measure, '_', ' ')
        || coalesce(', ' || assertion.scope, '')
        || CASE WHEN assertion.modality <> 'asserted' THEN ', ' || assertion.modality ELSE '' END
        || ', ' || assertion.key || ')' AS claim,
        FALSE AS is_ip4_time,
        FALSE AS is_counted,
        assertion.source_id,
        assertion.number
    FROM ip4.quantity
    INNER JOIN ip4.assertion ON quantity.id = assertion.id
),

ordinal AS (
    SELECT
        numbered.event_id,
        min(numbered.low) FILTER (WHERE numbered.is_ip4_time AND numbered.is_counted) AS lowest,
        max(numbered.high) FILTER (WHERE numbered.is_ip4_time AND numbered.is_counted) AS highest,
        count(*) FILTER (WHERE numbered.is_ip4_time AND numbered.is_counted) AS counted,
        count(*) FILTER (WHERE numbered.is_ip4_time) AS named,
        string_agg(numbered.claim, '; ' ORDER BY entity.key COLLATE "C", numbered.number)
        FILTER (WHERE numbered.is_ip4_time) AS ip4_time_claims,
        string_agg(numbered.claim, '; ' ORDER BY entity.key COLLATE "C", numbered.number)
        FILTER (WHERE NOT numbered.is_ip4_time) AS number_claims
    FROM numbered
    INNER JOIN ip4.entity ON numbered.source_id = entity.id
    GROUP BY numbered.event_id
),

part AS (
    SELECT
        event_tree.ancestor_id AS event_id,
        count(*)::integer AS meeting_count,
        string_agg(entity.name, '; ' ORDER BY entity.key COLLATE "C") AS meeting_names
    FROM bi_internal.event_tree
    INNER JOIN ip4.entity ON event_tree.event_id = entity.id
    INNER JOIN bi_internal.came_about
        ON event_tree.event_id = came_about.entity_id AND came_about.came_about = 'yes'
    WHERE event_tree.depth > 0
    GROUP BY event_tree.ancestor_id
),

level_of_four AS (
    SELECT
        attendance_level.event_id,
        string_agg(DISTINCT attendance_level.level_code COLLATE "C", '; ') AS ip4_levels,
        string_agg(DISTINCT attendance_level.levels_denied COLLATE "C", '; ') AS ip4_levels_denied
    FROM bi_internal.attendance_level
    INNER JOIN bi_internal.ip4_member ON attendance_level.delegation_id = ip4_member.member_id
    GROUP BY attendance_level.event_id
),

came AS (
    SELECT
        attendance.event_id,
        count(DISTINCT attendance.delegation_id)::integer AS delegation_count
    FROM bi_internal.attendance_all AS attendance
    WHERE attendance.answer = 'yes'
    GROUP BY attendance.event_id
)

SELECT
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
    coalesce(four.ip4_attended, 'not_reported') AS ip4_attended,
    coalesce(four.ip4_attended_count, 0::smallint) AS ip4_attended_count,
    level_of_four.ip4_levels,
    level_of_four.ip4_levels_denied,
    CASE WHEN ordinal.lowest = ordinal.highest THEN ordinal.lowest::smallint END AS ip4_time,
    CASE
        WHEN ordinal.lowest <> ordinal.highest THEN 'sources count differently'
        WHEN ordinal.counted = 1 THEN 'the only count of what was done'
        WHEN ordinal.counted > 1 THEN 'what ' || ordinal.counted || ' counts of what was done say'
        WHEN ordinal.named > 0 THEN 'only foreseen, or not counted as a time'
    END AS ip4_time_reason,
    ordinal.ip4_time_claims,
    ordinal.number_claims,
    coalesce(came.delegation_count, 0) AS delegation_count,
    event_card.document_count,
    event_card.document_names,
    coalesce(part.meeting_count, 0) AS meeting_count,
    part.meeting_names,
    event_card.assertion_keys,
    event_card.assertion_count,
    event_card.source_count,
    event_card.origin_count,
    event_card.has_issue,
    event_card.open_issue_count
FROM bi_internal.event_card
LEFT JOIN four ON event_card.event_id = four.event_id
LEFT JOIN level_of_four ON event_card.event_id = level_of_four.event_id
LEFT JOIN ordinal ON event_card.event_id = ordinal.event_id
LEFT JOIN part ON event_card.event_id = part.event_id
LEFT JOIN came ON event_card.event_id = came.event_id
WHERE event_card.kind = 'summit';

COMMENT ON VIEW bi.summit IS
'Summits: when, where, what was issued, whether the four came and for which time. One row per summit.';
COMMENT ON COLUMN bi.summit.row_key IS 'Key of the row: the summit key';
COMMENT ON COLUMN bi.summit.summit_key IS 'Key of the summit';
COMMENT ON COLUMN bi.summit.summit_name IS 'Name of the summit';
COMMENT ON COLUMN bi.summit.description IS 'What tells it from its like, in our own words';
COMMENT ON COLUMN bi.summit.came_about IS 'Whether it took place: yes, denied, planned or not_reported';
COMMENT ON COLUMN bi.summit.came_about_count IS '1 if it took place, else 0';
COMMENT ON COLUMN bi.summit.date_from IS 'First day on which it may have been; null if open or not known';
COMMENT ON COLUMN bi.summit.date_to IS 'Last day on which it may have been; null if open or not known';
COMMENT ON COLUMN bi.summit.date_precision IS 'How exact the date is';
COMMENT ON COLUMN bi.summit.date_label IS 'The date in words';
COMMENT ON COLUMN bi.summit.date_year IS 'Year, if all days lie in one';
COMMENT ON COLUMN bi.summit.date_has_conflict IS 'True if the datings exclude each other';
COMMENT ON COLUMN bi.summit.date_others IS 'Datings that were not taken, with the keys of their assertions';
COMMENT ON COLUMN bi.summit.date_reason IS 'Why this date was chosen';
COMMENT ON COLUMN bi.summit.under_way_from IS 'First day of the span at which sources say it was under way';
COMMENT ON COLUMN bi.summit.under_way_to IS 'Last day of the span at which sources say it was under way';
COMMENT ON COLUMN bi.summit.place_key IS 'Key of the place';
COMMENT ON COLUMN bi.summit.place_name IS 'Name of the place';
COMMENT ON COLUMN bi.summit.place_country_key IS 'Key of the country of the place, if the sources tell';
COMMENT ON COLUMN bi.summit.place_country_iso3 IS 'ISO 3166-1 alpha-3 code of the country of the place';
COMMENT ON COLUMN bi.summit.place_country_name IS 'Name of the country of the place';
COMMENT ON COLUMN bi.summit.place_has_conflict IS 'True if sources name several places';
COMMENT ON COLUMN bi.summit.ip4_attended IS
'Whether any of the four came: yes, denied, expected (foreseen and nothing more) or not_reported';
COMMENT ON COLUMN bi.summit.ip4_attended_count IS 'Number of the four that came';
COMMENT ON COLUMN bi.summit.ip4_levels IS
'Best levels of the four, joined; bi.summit_participation has them one by one';
COMMENT ON COLUMN bi.summit.ip4_levels_denied IS
'Levels at which a source says that one of the four did not come, joined';
COMMENT ON COLUMN bi.summit.ip4_time IS
'For which time the four took part, if all sources that count what was done give one number; null otherwise';
COMMENT ON COLUMN bi.summit.ip4_time_reason IS 'Why that number, or why none; null if no source counts';
COMMENT ON COLUMN bi.summit.ip4_time_claims IS
'How sources count the participation of the four, as printed, with keys, joined';
COMMENT ON COLUMN bi.summit.number_claims IS
'Other numbers that sources give at or of the summit, as printed, with keys, joined';
COMMENT ON COLUMN bi.summit.delegation_count IS 'Number of delegations that sources name as there; never a full list';
COMMENT ON COLUMN bi.summit.document_count IS 'Number of documents issued at it';
COMMENT ON COLUMN bi.summit.document_names IS 'Names of these documents, joined';
COMMENT ON COLUMN bi.summit.meeting_count IS 'Number of meetings inside it that took place';
COMMENT ON COLUMN bi.summit.meeting_names IS 'Names of these meetings, joined';
COMMENT ON COLUMN bi.summit.assertion_keys IS 'Keys of the assertions that name the summit, joined';
COMMENT ON COLUMN bi.summit.assertion_count IS 'Number of assertions that name the summit';
COMMENT ON COLUMN bi.summit.source_count IS 'Number of sources behind them';
COMMENT ON COLUMN bi.summit.origin_count IS 'Number of independent origins behind them';
COMMENT ON COLUMN bi.summit.has_issue IS
'True if one of the assertions stands in an issue, settled or not';
COMMENT ON COLUMN bi.summit.open_issue_count IS
'Number of issues that nothing settles (verdict open) in which these assertions stand';
