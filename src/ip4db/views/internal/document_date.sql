-- When was a document issued, and when signed?
--
-- Grain:    one row per document and step (issued, signed).
-- Leaves out steps that no source dates and that no dated event dates for it.
-- Read by:  document, timeline.
--
-- A document that no source dates has the date of the event at which it was issued; a family that
-- no source dates, the days from the first to the last of its instances.

CREATE VIEW bi_internal.document_date AS
WITH own AS (
    SELECT DISTINCT ON (best.subject_id, step.step)
        best.subject_id AS document_id,
        step.step,
        best.possible,
        best.date_precision,
        best.date_label,
        best.is_conflicting,
        best.losers,
        best.reason,
        NULL::bigint AS via_event_id
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

at_event AS (
    SELECT DISTINCT ON (assertion.subject_id)
        assertion.subject_id AS document_id,
        dated.possible,
        dated.date_precision,
        dated.date_label,
        dated.is_conflicting,
        dated.losers,
        event_entity.id AS event_id,
        event_entity.name AS event_name
    FROM ip4.document_relation
    INNER JOIN ip4.assertion ON document_relation.id = assertion.id
    INNER JOIN ip4.entity AS event_entity ON document_relation.other_id = event_entity.id
    INNER JOIN bi_internal.event_date AS dated ON document_relation.other_id = dated.event_id
    WHERE
        document_relation.relation = 'issued_at'
        AND assertion.polarity = 'asserted'
        AND assertion.modality = 'asserted'
    ORDER BY assertion.subject_id, dated.possible
),

of_instances AS (
    SELECT
        document.instance_of_id AS document_id,
        own.step,
        range_merge(range_agg(own.possible)) AS possible,
        bool_or(own.is_conflicting) AS is_conflicting
    FROM own
    INNER JOIN ip4.document ON own.document_id = document.id
    WHERE document.instance_of_id IS NOT NULL
    GROUP BY document.instance_of_id, own.step
)

SELECT
    document_id,
    step,
    possible,
    date_precision,
    date_label,
    is_conflicting,
    losers,
    reason,
    via_event_id
FROM own
UNION ALL
SELECT
    at_event.document_id,
    'issued' AS step,
    at_event.possible,
    at_event.date_precision,
    at_event.date_label,
    at_event.is_conflicting,
    at_event.losers,
    'the date of the event at which it was issued: ' || at_event.event_name AS reason,
    at_event.event_id AS via_event_id
FROM at_event
WHERE
    NOT EXISTS (
        SELECT
        FROM own
        WHERE own.document_id = at_event.document_id AND own.step = 'issued'
    )
UNION ALL
SELECT
    of_instances.document_id,
    of_instances.step,
    of_instances.possible,
    bi_internal.date_precision(of_instances.possible) AS date_precision,
    bi_internal.date_label(of_instances.possible) AS date_label,
    of_instances.is_conflicting,
    NULL AS losers,
    'from the first to the last of its instances' AS reason,
    NULL::bigint AS via_event_id
FROM of_instances
WHERE NOT EXISTS (
    SELECT
    FROM own
    WHERE own.document_id = of_instances.document_id AND own.step = of_instances.step
);

COMMENT ON VIEW bi_internal.document_date IS
'Best dates of documents. One row per document and step (issued, signed).';
COMMENT ON COLUMN bi_internal.document_date.document_id IS 'The document';
COMMENT ON COLUMN bi_internal.document_date.step IS 'issued or signed';
COMMENT ON COLUMN bi_internal.document_date.possible IS 'Best range of days, upper bound exclusive';
COMMENT ON COLUMN bi_internal.document_date.date_precision IS 'How exact the best range is';
COMMENT ON COLUMN bi_internal.document_date.date_label IS 'The best range in words';
COMMENT ON COLUMN bi_internal.document_date.is_conflicting IS 'True if the datings exclude each other';
COMMENT ON COLUMN bi_internal.document_date.losers IS 'Datings that were not taken, with keys';
COMMENT ON COLUMN bi_internal.document_date.reason IS 'Why this range was chosen';
COMMENT ON COLUMN bi_internal.document_date.via_event_id IS
'The event whose date it is, if no source dates the document';
