-- How does each claim read a value that other views merge: a date, a place, a status, who came and at which level?
--
-- Grain:    one row per thing, attribute and assertion; of events, per delegation.
-- Leaves out what a claim does not tell: an undated claim is no reading of a date.
--
-- Each part of the union joins the claim and the things itself, so that a condition on any of them finds its rows there
-- by an index.

CREATE VIEW bi.reading AS
SELECT
    concat_ws('|', (told.thing).key, told.attribute, (told.other).key, (told.claim).assertion_key) AS row_key,
    (told.thing).key AS thing_key,
    (told.thing).name AS thing_name,
    (told.thing).kind AS thing_kind,
    told.attribute,
    (told.other).key AS other_key,
    (told.other).name AS other_name,
    told.reading,
    coalesce(told.is_chosen, FALSE) AS is_chosen,
    (told.claim).assertion_key,
    (told.claim).statement,
    (told.claim).source_key,
    (told.claim).source_name,
    (told.claim).holder_key,
    (told.claim).holder_name,
    (told.claim).modality,
    (told.claim).hedge,
    (told.claim).is_hedged,
    (told.claim).hedged_count,
    (told.claim).date_from,
    (told.claim).date_to,
    (told.claim).date_label,
    (told.claim).date_year,
    (told.claim).citation
FROM (
    SELECT
        thing,
        'date ' || replace(best.code, '_', ' ') AS attribute,
        other,
        claim.date_label AS reading,
        claim.possible <@ best.possible AS is_chosen,
        claim
    FROM ip4_read.claim
    INNER JOIN ip4_read.claim_member ON claim.assertion_id = claim_member.assertion_id
    INNER JOIN ip4_read.best_date AS best
        ON claim_member.claim_ref = best.date_ref AND claim_member.claim_key = best.milestone_key
    INNER JOIN ip4.entity AS thing ON best.subject_id = thing.id
    LEFT JOIN ip4.entity AS other ON best.counterpart_id = other.id
    WHERE claim.modality = 'asserted' AND claim_member.polarity = 'asserted' AND claim.possible IS NOT NULL
    UNION ALL
    SELECT
        thing,
        'status',
        NULL,
        ip4_read.state_words(step.code, claim.modality, claim.polarity = 'denied'),
        claim.assertion_key = ANY(string_to_array(answer.status_assertion_keys, '; ')),
        claim
    FROM ip4_read.claim
    INNER JOIN ip4_read.initiative_step AS step ON claim.assertion_id = step.assertion_id
    INNER JOIN ip4_read.initiative AS answer ON step.initiative_id = answer.entity_id
    INNER JOIN ip4.entity AS thing ON step.initiative_id = thing.id
    WHERE step.step_type = 'milestone'
    UNION ALL
    SELECT
        thing,
        'place',
        NULL,
        place.name,
        place.key = coalesce(summit.place_key, meeting.place_key),
        claim
    FROM ip4_read.claim
    INNER JOIN ip4.milestone ON claim.assertion_id = milestone.id
    INNER JOIN ip4.entity AS place ON milestone.place_id = place.id
    INNER JOIN ip4.entity AS thing ON claim.subject_id = thing.id
    LEFT JOIN ip4_read.summit ON thing.id = summit.entity_id
    LEFT JOIN ip4_read.meeting ON thing.id = meeting.entity_id
    WHERE claim.polarity = 'asserted' AND thing.kind IN ('event', 'summit')
    UNION ALL
    SELECT DISTINCT
        thing,
        value.attribute,
        other,
        value.reading,
        value.is_chosen,
        claim
    FROM ip4_read.claim
    INNER JOIN ip4_read.attendance ON claim.assertion_id = attendance.assertion_id
    INNER JOIN ip4_read.summit_participation AS answer
        ON attendance.event_id = answer.event_id AND attendance.delegation_id = answer.delegation_id
    INNER JOIN ip4.entity AS thing ON attendance.event_id = thing.id
    INNER JOIN ip4.entity AS other ON attendance.delegation_id = other.id
    CROSS JOIN LATERAL (
        VALUES
        ('attended', ip4_read.answer_label(attendance.answer), attendance.answer = answer.attended),
        (
            'level', CASE WHEN attendance.level_denied THEN 'Not: ' ELSE '' END
            || ip4_read.participation_level_label(attendance.level_code),
            attendance.level_code = answer.best_level AND NOT attendance.level_denied
        )
    ) AS value (attribute, reading, is_chosen)
    WHERE value.reading IS NOT NULL
) AS told;
