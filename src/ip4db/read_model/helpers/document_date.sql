-- When was a document issued, and when signed?
--
-- Grain:    one row per document and step (issued, signed) that is dated.
--
-- A document without a date has the days of the event at which it was issued. A family of documents without a date has
-- the days from the first to the last of such events, else from the first to the last of its instances.

CREATE VIEW ip4_read.document_date AS
SELECT
    document.id AS document_id,
    step.step,
    dated.*
FROM ip4.document
CROSS JOIN (VALUES ('issued'), ('signed')) AS step (step)
CROSS JOIN LATERAL (
    WITH own AS (
        SELECT
            part.depth,
            of_part.*
        FROM ip4_read.hierarchy AS part
        CROSS JOIN LATERAL (
            SELECT document_own_date.*
            FROM ip4_read.document_own_date
            WHERE document_own_date.document_id = part.entity_id AND document_own_date.step = step.step
        ) AS of_part
        WHERE part.ancestor_id = document.id AND part.depth <= 1
    )

    SELECT
        own.milestone_key,
        own.possible,
        own.date_precision,
        own.date_label,
        own.is_conflicting,
        own.reason,
        own.basis
    FROM own
    WHERE own.depth = 0
    UNION ALL
    SELECT
        NULL,
        instances.possible,
        ip4_read.date_precision(instances.possible),
        ip4_read.date_label(instances.possible),
        instances.is_conflicting,
        'from the first to the last of its instances',
        'instances'
    FROM (
        SELECT
            range_merge(range_agg(own.possible)) AS possible,
            bool_or(own.is_conflicting) AS is_conflicting,
            min(own.depth) AS nearest
        FROM own
    ) AS instances
    WHERE instances.nearest = 1
) AS dated;
