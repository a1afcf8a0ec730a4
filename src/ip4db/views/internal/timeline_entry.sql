-- What can be placed on the time axis, and which claims place it there?
--
-- Grain:    one row per dated thing and assertion behind it.
-- Leaves out what no source dates, directly or through an event.
-- Read by:  timeline, bi_internal.row_assertion_questions.
--
-- Four sorts of things: milestones with their best date; events that have the date of what they
-- are part of; documents that have the date of the event at which they were issued, one entry per
-- event; and all other dated claims, each by itself: denials, plans, and claims that are no milestones.
-- Behind a document that was issued within the days of an event stands also who says that it was.

CREATE VIEW bi_internal.timeline_entry AS
-- Materialised, since the planner takes each for one row and would compute them over and over.
WITH best AS MATERIALIZED (
    SELECT * FROM bi_internal.milestone_best
),

dating AS MATERIALIZED (
    SELECT * FROM bi_internal.milestone_dating
),

event_dating AS MATERIALIZED (
    SELECT * FROM bi_internal.event_date
),

document_dating AS MATERIALIZED (
    SELECT * FROM bi_internal.document_date
),

named AS MATERIALIZED (
    SELECT DISTINCT
        entity_id,
        assertion_id
    FROM bi_internal.entity_claims
    WHERE place IN ('subject', 'event')
),

milestone AS MATERIALIZED (
    SELECT
        best.milestone_ref,
        subject.key || '|' || best.code || coalesce('|' || counterpart.key, '') AS row_key,
        best.subject_id,
        best.code,
        best.counterpart_id,
        narrowed.document_id AS narrowed_id,
        coalesce(narrowed.possible, best.possible) AS possible,
        coalesce(narrowed.date_precision, best.date_precision) AS date_precision,
        coalesce(narrowed.date_label, best.date_label) AS date_label,
        coalesce(narrowed.is_conflicting, best.is_conflicting) AS is_conflicting,
        coalesce(narrowed.reason, best.reason) AS reason
    FROM best
    INNER JOIN ip4.entity AS subject ON best.subject_id = subject.id
    LEFT JOIN ip4.entity AS counterpart ON best.counterpart_id = counterpart.id
    LEFT JOIN document_dating AS narrowed ON best.milestone_ref = narrowed.milestone_ref AND narrowed.is_narrowed
    WHERE best.possible IS NOT NULL
)

SELECT
    milestone.row_key,
    'milestone' AS entry_type,
    milestone.subject_id,
    milestone.code,
    milestone.counterpart_id,
    milestone.possible,
    milestone.date_precision,
    milestone.date_label,
    milestone.is_conflicting,
    milestone.reason,
    dating.assertion_id,
    coalesce(dating.possible = milestone.possible, FALSE) AS is_best
FROM milestone
INNER JOIN dating ON milestone.milestone_ref = dating.milestone_ref
UNION ALL
SELECT
    milestone.row_key,
    'milestone' AS entry_type,
    milestone.subject_id,
    milestone.code,
    milestone.counterpart_id,
    milestone.possible,
    milestone.date_precision,
    milestone.date_label,
    milestone.is_conflicting,
    milestone.reason,
    issued_at.assertion_id,
    NULL AS is_best
FROM milestone
INNER JOIN bi_internal.issued_at ON milestone.narrowed_id = issued_at.document_id
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
    named.assertion_id,
    TRUE AS is_best
FROM event_dating AS dated
INNER JOIN ip4.entity AS event_entity ON dated.event_id = event_entity.id
INNER JOIN bi_internal.came_about ON dated.event_id = came_about.entity_id AND came_about.came_about = 'yes'
INNER JOIN named ON dated.event_id = named.entity_id
WHERE dated.is_inherited
UNION ALL
SELECT
    document_entity.key || '|issued at|' || event_entity.key AS row_key,
    'document of an event' AS entry_type,
    issued_at.document_id AS subject_id,
    'issued' AS code,
    issued_at.event_id AS counterpart_id,
    dated.possible,
    dated.date_precision,
    dated.date_label,
    dated.is_conflicting,
    'the date of the event at which it was issued: ' || event_entity.name AS reason,
    issued_at.assertion_id,
    TRUE AS is_best
FROM bi_internal.issued_at
INNER JOIN document_dating AS paper ON issued_at.document_id = paper.document_id AND paper.is_of_event
INNER JOIN event_dating AS dated ON issued_at.event_id = dated.event_id
INNER JOIN ip4.entity AS document_entity ON issued_at.document_id = document_entity.id
INNER JOIN ip4.entity AS event_entity ON issued_at.event_id = event_entity.id
UNION ALL
SELECT
    assertion.key AS row_key,
    'claim' AS entry_type,
    assertion.subject_id,
    milestone.code,
    milestone.counterpart_id,
    dated.possible,
    dated.date_precision,
    dated.date_label,
    FALSE AS is_conflicting,
    dated.basis AS reason,
    assertion.id AS assertion_id,
    TRUE AS is_best
FROM ip4.assertion
INNER JOIN bi_internal.assertion_date AS dated ON assertion.id = dated.assertion_id
LEFT JOIN ip4.milestone ON assertion.id = milestone.id
WHERE
    dated.possible IS NOT NULL
    AND (milestone.id IS NULL OR assertion.modality <> 'asserted' OR assertion.polarity = 'denied');

COMMENT ON VIEW bi_internal.timeline_entry IS
'What can be placed on the time axis. One row per dated thing and assertion behind it.';
COMMENT ON COLUMN bi_internal.timeline_entry.row_key IS 'Key of the row of bi.timeline';
COMMENT ON COLUMN bi_internal.timeline_entry.entry_type IS
'milestone, part of an event, document of an event, or claim';
COMMENT ON COLUMN bi_internal.timeline_entry.subject_id IS 'What it happened to';
COMMENT ON COLUMN bi_internal.timeline_entry.code IS 'What happened, if it is a milestone';
COMMENT ON COLUMN bi_internal.timeline_entry.counterpart_id IS 'With whom or what, or at which event';
COMMENT ON COLUMN bi_internal.timeline_entry.possible IS 'Best range of days, upper bound exclusive';
COMMENT ON COLUMN bi_internal.timeline_entry.date_precision IS 'How exact the range is';
COMMENT ON COLUMN bi_internal.timeline_entry.date_label IS 'The range in words';
COMMENT ON COLUMN bi_internal.timeline_entry.is_conflicting IS 'True if datings exclude each other';
COMMENT ON COLUMN bi_internal.timeline_entry.reason IS 'Why this date';
COMMENT ON COLUMN bi_internal.timeline_entry.assertion_id IS 'A claim behind it';
COMMENT ON COLUMN bi_internal.timeline_entry.is_best IS
'True if the claim gives the best date as it is; null if it only says at which event';
