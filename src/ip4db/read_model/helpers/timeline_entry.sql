-- What has a date?
--
-- Grain:    one row per dated thing.
--
-- Four sorts of things: milestones with their best date; events that have the date of what they are part of;
-- documents that have the date of the event at which they were issued, one entry per event; and all other dated
-- claims, each by itself: denials, plans, and claims that are no milestones.

CREATE VIEW ip4_read.timeline_entry AS
SELECT
    best.date_ref AS entry_ref,
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
    narrowed.possible IS NOT NULL AS is_narrowed
FROM ip4_read.best_date AS best
LEFT JOIN LATERAL (
    SELECT document_date.*
    FROM ip4_read.document_date
    WHERE
        document_date.document_id = best.subject_id
        AND document_date.milestone_key = best.milestone_key
        AND document_date.basis = 'narrowed'
) AS narrowed ON TRUE
WHERE best.aspect = 'milestone' AND best.possible IS NOT NULL
UNION ALL
SELECT
    dated.date_ref,
    event_entity.key || '|part',
    'part of an event',
    dated.subject_id,
    'held',
    NULL,
    dated.possible,
    dated.date_precision,
    dated.date_label,
    dated.is_conflicting,
    dated.reason,
    FALSE
FROM ip4_read.best_date AS dated
INNER JOIN ip4.entity AS event_entity ON dated.subject_id = event_entity.id
INNER JOIN ip4_read.occurrence ON dated.subject_id = occurrence.entity_id
WHERE dated.aspect = 'event' AND dated.basis = 'inherited' AND occurrence.came_about = 'yes'
UNION ALL
SELECT DISTINCT
    paper.document_id,
    document_entity.key || '|issued at|' || event_entity.key,
    'document of an event',
    paper.document_id,
    'issued',
    dated.subject_id,
    dated.possible,
    dated.date_precision,
    dated.date_label,
    dated.is_conflicting,
    'the date of the event at which it was issued: ' || event_entity.name,
    FALSE
FROM ip4_read.document_date AS paper
INNER JOIN ip4_read.issued_at ON paper.document_id = issued_at.document_id
INNER JOIN ip4_read.best_date AS dated ON issued_at.event_id = dated.subject_id AND dated.aspect = 'event'
INNER JOIN ip4.entity AS document_entity ON paper.document_id = document_entity.id
INNER JOIN ip4.entity AS event_entity ON issued_at.event_id = event_entity.id
WHERE paper.step = 'issued' AND paper.basis = 'event'
UNION ALL
SELECT
    claim.assertion_id,
    claim.assertion_key,
    'claim',
    claim.subject_id,
    milestone.code,
    milestone.counterpart_id,
    claim.possible,
    claim.date_precision,
    claim.date_label,
    FALSE,
    claim.date_basis,
    FALSE
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
            FROM ip4_read.claim_member AS own
            INNER JOIN ip4_read.best_date AS best
                ON own.claim_ref = best.date_ref AND own.claim_key = best.milestone_key
            WHERE
                own.assertion_id = claim.assertion_id
                AND own.member_id = claim.subject_id
                AND own.polarity = 'asserted'
                AND best.basis = 'whole'
        ))
    );
