-- How does each claim read a value that other views merge: a date, a place, a status, who came and at which level?
--
-- Grain:    one row per thing, attribute and assertion; of events, per delegation.
-- Leaves out what a claim does not tell: an undated claim is no reading of a date.

CREATE VIEW bi.reading AS
SELECT
    concat_ws('|', thing.key, told.attribute, other.key, claim.assertion_key) AS row_key,
    thing.key AS thing_key,
    thing.name AS thing_name,
    thing.kind AS thing_kind,
    told.attribute,
    other.key AS other_key,
    other.name AS other_name,
    told.reading,
    coalesce(told.is_chosen, FALSE) AS is_chosen,
    claim.assertion_key,
    claim.statement,
    claim.source_key,
    claim.source_name,
    claim.holder_key,
    claim.holder_name,
    claim.modality,
    claim.hedge,
    claim.is_hedged,
    claim.hedged_count,
    claim.date_from,
    claim.date_to,
    claim.date_label,
    claim.date_year,
    claim.citation
FROM (
    SELECT
        dating.subject_id AS thing_id,
        'date ' || replace(dating.code, '_', ' ') AS attribute,
        dating.counterpart_id AS other_id,
        dating.date_label AS reading,
        dating.possible <@ best.possible AS is_chosen,
        dating.assertion_id
    FROM ip4_read.milestone_dating AS dating
    INNER JOIN ip4_read.best_date AS best
        ON dating.claim_ref = best.date_ref AND dating.milestone_key = best.milestone_key
    WHERE dating.possible IS NOT NULL
    UNION ALL
    SELECT
        state.initiative_id,
        'status',
        NULL,
        state.state_label,
        state.assertion_key = ANY(string_to_array(answer.status_assertion_keys, '; ')),
        state.assertion_id
    FROM ip4_read.initiative_state AS state
    INNER JOIN ip4_read.initiative AS answer ON state.initiative_id = answer.entity_id
    UNION ALL
    SELECT
        answer.entity_id,
        'place',
        NULL,
        place.name,
        place.key = answer.place_key,
        milestone.id
    FROM (
        SELECT
            entity_id,
            place_key
        FROM ip4_read.summit
        UNION ALL
        SELECT
            entity_id,
            place_key
        FROM ip4_read.meeting
    ) AS answer
    INNER JOIN ip4.assertion AS located ON answer.entity_id = located.subject_id AND located.polarity = 'asserted'
    INNER JOIN ip4.milestone ON located.id = milestone.id
    INNER JOIN ip4.entity AS place ON milestone.place_id = place.id
    UNION ALL
    SELECT DISTINCT
        attendance.event_id,
        value.attribute,
        attendance.delegation_id,
        value.reading,
        value.is_chosen,
        attendance.assertion_id
    FROM ip4_read.attendance
    INNER JOIN ip4_read.summit_participation AS answer
        ON attendance.event_id = answer.event_id AND attendance.delegation_id = answer.delegation_id
    CROSS JOIN LATERAL (
        VALUES
        ('attended', attendance.answer, attendance.answer = answer.attended),
        (
            'level', CASE WHEN attendance.level_denied THEN 'not ' ELSE '' END || attendance.level_code,
            attendance.level_code = answer.best_level AND NOT attendance.level_denied
        )
    ) AS value (attribute, reading, is_chosen)
    WHERE value.reading IS NOT NULL
) AS told
INNER JOIN ip4_read.claim ON told.assertion_id = claim.assertion_id
INNER JOIN ip4.entity AS thing ON told.thing_id = thing.id
LEFT JOIN ip4.entity AS other ON told.other_id = other.id;
