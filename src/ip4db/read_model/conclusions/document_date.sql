-- When was a document issued, and when signed?
--
-- Grain:  one row per document and step (issued, signed) that is dated.
-- Key:    document_id, step
-- Scope:  document_id
--
-- A document without a date has the days of the event at which it was issued. A family of documents without a date has
-- the days from the first to the last of such events, else from the first to the last of its instances.

SELECT
    own.document_id,
    own.step,
    own.milestone_key,
    own.possible,
    own.date_precision,
    own.date_label,
    own.is_conflicting,
    own.reason,
    own.is_narrowed,
    own.is_of_event
FROM ip4_read.document_own_date AS own
UNION ALL
SELECT
    family.id AS document_id,
    step.step,
    NULL AS milestone_key,
    instances.possible,
    ip4_read.date_precision(instances.possible) AS date_precision,
    ip4_read.date_label(instances.possible) AS date_label,
    instances.is_conflicting,
    'from the first to the last of its instances' AS reason,
    FALSE AS is_narrowed,
    FALSE AS is_of_event
FROM ip4.document AS family
CROSS JOIN (VALUES ('issued'), ('signed')) AS step (step)
CROSS JOIN LATERAL (
    SELECT
        range_merge(range_agg(dated.possible)) AS possible,
        bool_or(dated.is_conflicting) AS is_conflicting
    FROM ip4.document AS instance
    INNER JOIN ip4_read.document_own_date AS dated ON instance.id = dated.document_id
    WHERE instance.instance_of_id = family.id AND dated.step = step.step
) AS instances
WHERE
    instances.possible IS NOT NULL
    AND NOT EXISTS (
        SELECT
        FROM ip4_read.document_own_date AS own
        WHERE own.document_id = family.id AND own.step = step.step
    );

-- Affected: documents that changed claims name, those issued at events whose date changed, and their families.
WITH changed AS (
    SELECT touched_entity.entity_id FROM ip4_read.touched_entity
    UNION
    SELECT issued_at.document_id
    FROM ip4_read.issued_at
    WHERE issued_at.event_id IN (
        SELECT ip4_read.changed('event_date.event_id')
        UNION
        SELECT touched_entity.entity_id FROM ip4_read.touched_entity
    )
)

SELECT changed.entity_id AS document_id FROM changed
UNION
SELECT document.instance_of_id
FROM changed
INNER JOIN ip4.document ON changed.entity_id = document.id
WHERE document.instance_of_id IS NOT NULL;
