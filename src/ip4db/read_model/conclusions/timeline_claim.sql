-- Which claims are behind what has a date?
--
-- Grain:  one row per dated thing and claim behind it.
-- Key:    row_key, assertion_id
-- Scope:  entry_ref
-- Index:  entry_ref; assertion_id; subject_id; counterpart_id
--
-- A claim bears on the date in one of three ways: it says it, that is, dates the thing within these days; it allows it;
-- or it speaks otherwise. Who says that a document was issued at an event, and gives no date, allows the days of the
-- event.

SELECT DISTINCT
    entry.entry_ref,
    entry.row_key,
    entry.entry_type,
    entry.subject_id,
    entry.counterpart_id,
    behind.assertion_id,
    behind.is_best,
    behind.bearing
FROM ip4_read.timeline_entry AS entry
CROSS JOIN LATERAL (
    SELECT
        dating.assertion_id,
        coalesce(dating.possible = entry.possible, FALSE) AS is_best,
        CASE
            WHEN dating.possible <@ entry.possible THEN 'says'
            WHEN dating.possible && entry.possible THEN 'allows'
            ELSE 'otherwise'
        END AS bearing
    FROM ip4_read.milestone_dating AS dating
    WHERE
        entry.entry_type = 'milestone'
        AND dating.claim_ref = entry.entry_ref
        AND dating.milestone_key = entry.row_key
    UNION ALL
    SELECT
        issued_at.assertion_id,
        NOT entry.is_narrowed,
        CASE WHEN entry.is_narrowed THEN 'allows' ELSE 'says' END
    FROM ip4_read.issued_at
    WHERE
        issued_at.document_id = entry.subject_id
        AND (
            entry.is_narrowed
            OR (entry.entry_type = 'document of an event' AND issued_at.event_id = entry.counterpart_id)
        )
    UNION ALL
    SELECT
        entity_claim.assertion_id,
        TRUE,
        CASE WHEN assertion.modality = 'asserted' AND assertion.polarity = 'asserted' THEN 'says' ELSE 'otherwise' END
    FROM ip4_read.entity_claim
    INNER JOIN ip4.assertion ON entity_claim.assertion_id = assertion.id
    WHERE
        entry.entry_type = 'part of an event'
        AND entity_claim.entity_id = entry.subject_id
        AND entity_claim.place IN ('subject', 'event')
    UNION ALL
    SELECT
        entry.entry_ref,
        TRUE,
        'says'
    WHERE entry.entry_type = 'claim'
) AS behind;

-- Affected: see touched_entry.
SELECT touched_entry.entry_ref FROM ip4_read.touched_entry;
