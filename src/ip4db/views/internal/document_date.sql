-- When was a document issued, and when signed?
--
-- Grain:    one row per document and step (issued, signed).
-- Leaves out steps that no source dates and that no dated event dates for it.
-- Read by:  document, timeline.
--
-- A document was issued within the days of the event at which it was issued, unless sources differ on
-- these days. One that no source dates has the days of that event; a family that no source dates, the
-- days from the first to the last of such events, else of its instances.

CREATE VIEW bi_internal.document_date AS
WITH own AS (
    SELECT DISTINCT ON (best.subject_id, step.step)
        best.subject_id AS document_id,
        step.step,
        best.milestone_ref,
        best.possible,
        best.date_precision,
        best.date_label,
        best.is_conflicting,
        best.losers,
        best.reason
    FROM bi_internal.milestone_best AS best
    INNER JOIN ip4.document ON best.subject_id = document.id
    INNER JOIN (
        VALUES
        ('issued', 'issued', 1), ('issued', 'adopted', 2), ('issued', 'established', 3),
        ('signed', 'signed', 1), ('signed', 'partnership_formalised', 2), ('signed', 'agreed', 3)
    ) AS step (step, code, preference) ON best.code = step.code
    WHERE best.possible IS NOT NULL
    ORDER BY best.subject_id, step.step, step.preference, best.possible
),

event_day AS (
    SELECT DISTINCT
        issued_at.document_id,
        document.document_level,
        issued_at.event_id,
        entity.name AS event_name,
        dated.possible,
        dated.date_precision,
        dated.date_label,
        dated.is_conflicting,
        dated.losers
    FROM bi_internal.issued_at
    INNER JOIN ip4.document ON issued_at.document_id = document.id
    INNER JOIN ip4.entity ON issued_at.event_id = entity.id
    INNER JOIN bi_internal.event_date AS dated ON issued_at.event_id = dated.event_id
),

of_events AS (
    SELECT
        document_id,
        document_level,
        count(*) AS event_count,
        CASE
            WHEN document_level = 'family' OR isempty(range_intersect_agg(possible))
                THEN range_merge(range_agg(possible))
            ELSE range_intersect_agg(possible)
        END AS possible,
        CASE WHEN count(*) = 1 THEN min(date_precision) END AS date_precision,
        CASE WHEN count(*) = 1 THEN min(date_label) END AS date_label,
        bool_or(is_conflicting)
        OR (document_level <> 'family' AND isempty(range_intersect_agg(possible))) AS is_conflicting,
        string_agg(DISTINCT losers COLLATE "C", '; ') AS losers,
        string_agg(DISTINCT event_name COLLATE "C", '; ') AS event_names
    FROM event_day
    GROUP BY document_id, document_level
),

narrowed AS (
    SELECT
        own.document_id,
        of_events.event_names,
        own.possible * of_events.possible AS possible
    FROM own
    INNER JOIN of_events ON own.document_id = of_events.document_id
    WHERE
        own.step = 'issued'
        AND of_events.document_level = 'instance'
        AND NOT of_events.is_conflicting
        AND NOT own.possible <@ of_events.possible
),

dated AS (
    SELECT
        own.document_id,
        own.step,
        own.milestone_ref,
        coalesce(nullif(narrowed.possible, 'empty'), own.possible) AS possible,
        CASE
            WHEN isempty(narrowed.possible) IS NOT FALSE THEN own.date_precision
            ELSE bi_internal.date_precision(narrowed.possible)
        END AS date_precision,
        CASE
            WHEN isempty(narrowed.possible) IS NOT FALSE THEN own.date_label
            ELSE bi_internal.date_label(narrowed.possible)
        END AS date_label,
        own.is_conflicting OR coalesce(isempty(narrowed.possible), FALSE) AS is_conflicting,
        own.losers,
        own.reason || CASE
            WHEN isempty(narrowed.possible)
                THEN '; not within the days of the event at which it was issued: ' || narrowed.event_names
            WHEN narrowed.possible IS NOT NULL
                THEN '; within the days of the event at which it was issued: ' || narrowed.event_names
            ELSE ''
        END AS reason,
        narrowed.document_id IS NOT NULL AS is_narrowed,
        FALSE AS is_of_event
    FROM own
    LEFT JOIN narrowed ON own.document_id = narrowed.document_id AND own.step = 'issued'
    UNION ALL
    SELECT
        of_events.document_id,
        'issued' AS step,
        NULL AS milestone_ref,
        of_events.possible,
        coalesce(of_events.date_precision, bi_internal.date_precision(of_events.possible)) AS date_precision,
        coalesce(of_events.date_label, bi_internal.date_label(of_events.possible)) AS date_label,
        of_events.is_conflicting,
        of_events.losers,
        CASE
            WHEN of_events.document_level = 'family' AND of_events.event_count > 1
                THEN 'from the first to the last event at which one was issued: '
            ELSE 'the date of the event at which it was issued: '
        END || of_events.event_names AS reason,
        FALSE AS is_narrowed,
        TRUE AS is_of_event
    FROM of_events
    WHERE
        NOT EXISTS (
            SELECT
            FROM own
            WHERE own.document_id = of_events.document_id AND own.step = 'issued'
        )
),

of_instances AS (
    SELECT
        document.instance_of_id AS document_id,
        dated.step,
        range_merge(range_agg(dated.possible)) AS possible,
        bool_or(dated.is_conflicting) AS is_conflicting
    FROM dated
    INNER JOIN ip4.document ON dated.document_id = document.id
    WHERE document.instance_of_id IS NOT NULL
    GROUP BY document.instance_of_id, dated.step
)

SELECT
    document_id,
    step,
    milestone_ref,
    possible,
    date_precision,
    date_label,
    is_conflicting,
    losers,
    reason,
    is_narrowed,
    is_of_event
FROM dated
UNION ALL
SELECT
    of_instances.document_id,
    of_instances.step,
    NULL AS milestone_ref,
    of_instances.possible,
    bi_internal.date_precision(of_instances.possible) AS date_precision,
    bi_internal.date_label(of_instances.possible) AS date_label,
    of_instances.is_conflicting,
    NULL AS losers,
    'from the first to the last of its instances' AS reason,
    FALSE AS is_narrowed,
    FALSE AS is_of_event
FROM of_instances
WHERE NOT EXISTS (
    SELECT
    FROM dated
    WHERE dated.document_id = of_instances.document_id AND dated.step = of_instances.step
);

COMMENT ON VIEW bi_internal.document_date IS
'Best dates of documents. One row per document and step (issued, signed).';
COMMENT ON COLUMN bi_internal.document_date.document_id IS 'The document';
COMMENT ON COLUMN bi_internal.document_date.step IS 'issued or signed';
COMMENT ON COLUMN bi_internal.document_date.milestone_ref IS 'The milestone that dates it, if sources date it';
COMMENT ON COLUMN bi_internal.document_date.possible IS 'Best range of days, upper bound exclusive';
COMMENT ON COLUMN bi_internal.document_date.date_precision IS 'How exact the best range is';
COMMENT ON COLUMN bi_internal.document_date.date_label IS 'The best range in words';
COMMENT ON COLUMN bi_internal.document_date.is_conflicting IS 'True if the datings exclude each other';
COMMENT ON COLUMN bi_internal.document_date.losers IS 'Datings that were not taken, with keys';
COMMENT ON COLUMN bi_internal.document_date.reason IS 'Why this range was chosen';
COMMENT ON COLUMN bi_internal.document_date.is_narrowed IS
'True if the event at which it was issued has a say in its own date';
COMMENT ON COLUMN bi_internal.document_date.is_of_event IS
'True if it has the date of an event, since no source dates the document';
