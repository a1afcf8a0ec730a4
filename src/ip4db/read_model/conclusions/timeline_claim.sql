-- What has a date, and from which claims?
--
-- Grain:  one row per dated thing and claim behind it.
-- Key:    row_key, assertion_id
-- Scope:  subject_id
-- Index:  subject_id; assertion_id
--
-- Four sorts of things: milestones with their best date; events that have the date of what they are part of;
-- documents that have the date of the event at which they were issued, one entry per event; and all other dated
-- claims, each by itself: denials, plans, and claims that are no milestones. A claim bears on the date in one of three
-- ways: it says it, that is, dates the thing within these days; it allows it; or it speaks otherwise. Who says that a
-- document was issued at an event, and gives no date, allows the days of the event.

SELECT DISTINCT
    entry.row_key,
    entry.entry_type,
    entry.subject_id,
    entry.code,
    entry.counterpart_id,
    entry.possible,
    entry.date_precision,
    entry.date_label,
    entry.is_conflicting,
    entry.reason,
    entry.assertion_id,
    entry.is_best,
    entry.bearing
FROM (
    SELECT
        best.milestone_key AS row_key,
        'milestone' AS entry_type,
        best.subject_id,
        best.code,
        best.counterpart_id,
        coalesce(narrowed.possible, best.possible) AS possible,
        coalesce(narrowed.date_precision, best.date_precision) AS date_precision,
        coalesce(narrowed.date_label, best.date_label) AS date_label,
        coalesce(narrowed.is_conflicting, best.is_conflicting) AS is_conflicting,
        coalesce(narrowed.reason, best.reason) AS reason,
        behind.assertion_id,
        coalesce(behind.possible = coalesce(narrowed.possible, best.possible), FALSE) AS is_best,
        CASE
            WHEN behind.possible <@ coalesce(narrowed.possible, best.possible) THEN 'says'
            WHEN NOT behind.tells_the_date OR behind.possible && coalesce(narrowed.possible, best.possible)
                THEN 'allows'
            ELSE 'otherwise'
        END AS bearing
    FROM ip4_read.milestone_date AS best
    LEFT JOIN ip4_read.document_date AS narrowed
        ON
            best.subject_id = narrowed.document_id
            AND best.milestone_key = narrowed.milestone_key
            AND narrowed.is_narrowed
    CROSS JOIN LATERAL (
        SELECT
            dating.assertion_id,
            dating.possible,
            TRUE AS tells_the_date
        FROM ip4_read.milestone_dating AS dating
        WHERE dating.subject_id = best.subject_id AND dating.milestone_key = best.milestone_key
        UNION ALL
        SELECT
            issued_at.assertion_id,
            NULL,
            FALSE
        FROM ip4_read.issued_at
        WHERE issued_at.document_id = narrowed.document_id
    ) AS behind
    WHERE best.possible IS NOT NULL
    UNION ALL
    SELECT
        event_entity.key || '|part' AS row_key,
        'part of an event' AS entry_type,
        dated.event_id AS subject_id,
        'held' AS code,
        NULL AS counterpart_id,
        dated.possible,
        dated.date_precision,
        dated.date_label,
        dated.is_conflicting,
        dated.reason,
        entity_claim.assertion_id,
        TRUE AS is_best,
        CASE
            WHEN claim.modality = 'asserted' AND claim.polarity = 'asserted' THEN 'says'
            ELSE 'otherwise'
        END AS bearing
    FROM ip4_read.event_date AS dated
    INNER JOIN ip4.entity AS event_entity ON dated.event_id = event_entity.id
    INNER JOIN ip4_read.occurrence ON dated.event_id = occurrence.entity_id
    INNER JOIN ip4_read.entity_claim ON dated.event_id = entity_claim.entity_id
    INNER JOIN ip4_read.claim ON entity_claim.assertion_id = claim.assertion_id
    WHERE dated.is_inherited AND occurrence.came_about = 'yes' AND entity_claim.place IN ('subject', 'event')
    UNION ALL
    SELECT
        document_entity.key || '|issued at|' || event_entity.key AS row_key,
        'document of an event' AS entry_type,
        paper.document_id AS subject_id,
        'issued' AS code,
        issued_at.event_id AS counterpart_id,
        dated.possible,
        dated.date_precision,
        dated.date_label,
        dated.is_conflicting,
        'the date of the event at which it was issued: ' || event_entity.name AS reason,
        issued_at.assertion_id,
        TRUE AS is_best,
        'says' AS bearing
    FROM ip4_read.document_date AS paper
    INNER JOIN ip4_read.issued_at ON paper.document_id = issued_at.document_id
    INNER JOIN ip4_read.event_date AS dated ON issued_at.event_id = dated.event_id
    INNER JOIN ip4.entity AS document_entity ON paper.document_id = document_entity.id
    INNER JOIN ip4.entity AS event_entity ON issued_at.event_id = event_entity.id
    WHERE paper.is_of_event
    UNION ALL
    SELECT
        claim.assertion_key AS row_key,
        'claim' AS entry_type,
        claim.subject_id,
        milestone.code,
        milestone.counterpart_id,
        claim.possible,
        claim.date_precision,
        claim.date_label,
        FALSE AS is_conflicting,
        claim.date_basis AS reason,
        claim.assertion_id,
        TRUE AS is_best,
        'says' AS bearing
    FROM ip4_read.claim
    LEFT JOIN ip4.milestone ON claim.assertion_id = milestone.id
    WHERE
        claim.possible IS NOT NULL
        AND (
            milestone.id IS NULL
            OR claim.modality <> 'asserted'
            OR claim.polarity = 'denied'
            -- A time at which it was under way is no other date of the whole: it stands by itself.
            OR (milestone.extent = 'within' AND EXISTS (
                SELECT
                FROM ip4_read.milestone_dating AS own
                INNER JOIN ip4_read.milestone_date AS best ON own.milestone_key = best.milestone_key
                WHERE
                    own.assertion_id = claim.assertion_id
                    AND own.subject_id = claim.subject_id
                    AND best.extent = 'whole'
            ))
        )
) AS entry;

-- Affected: subjects whose claims or dates changed, and documents issued at events whose date changed.
WITH dated AS (
    SELECT touched_entity.entity_id FROM ip4_read.touched_entity
    UNION
    SELECT
        ip4_read.changed(
            'milestone_date.subject_id', 'event_date.event_id', 'document_date.document_id', 'occurrence.entity_id'
        )
)

SELECT dated.entity_id AS subject_id FROM dated
UNION
SELECT issued_at.document_id
FROM ip4_read.issued_at
WHERE issued_at.event_id IN (SELECT dated.entity_id FROM dated)
UNION
SELECT milestone_date.subject_id
FROM ip4_read.milestone_date
WHERE milestone_date.counterpart_id IN (SELECT ip4_read.changed('entity'));
