-- When was a document issued or signed, according to its own dates and those of the event at which it was issued?
--
-- A document was issued within the days of the event at which it was issued, unless sources differ on these days.

CREATE VIEW ip4_read.document_own_date AS
SELECT
    document.id AS document_id,
    step.step,
    own.milestone_key,
    coalesce(nullif(narrowed.possible, 'empty'), own.possible, events.possible) AS possible,
    CASE
        WHEN isempty(narrowed.possible) IS FALSE THEN ip4_read.date_precision(narrowed.possible)
        WHEN own.possible IS NOT NULL THEN own.date_precision
        ELSE coalesce(events.date_precision, ip4_read.date_precision(events.possible))
    END AS date_precision,
    CASE
        WHEN isempty(narrowed.possible) IS FALSE THEN ip4_read.date_label(narrowed.possible)
        WHEN own.possible IS NOT NULL THEN own.date_label
        ELSE coalesce(events.date_label, ip4_read.date_label(events.possible))
    END AS date_label,
    CASE
        WHEN own.possible IS NULL THEN events.is_conflicting
        ELSE own.is_conflicting OR coalesce(isempty(narrowed.possible), FALSE)
    END AS is_conflicting,
    CASE
        WHEN own.possible IS NULL AND document.document_level = 'family' AND events.event_count > 1
            THEN 'from the first to the last event at which one was issued: ' || events.event_names
        WHEN own.possible IS NULL THEN 'the date of the event at which it was issued: ' || events.event_names
        WHEN isempty(narrowed.possible)
            THEN own.reason || '; not within the days of the event at which it was issued: ' || events.event_names
        WHEN narrowed.possible IS NOT NULL
            THEN own.reason || '; within the days of the event at which it was issued: ' || events.event_names
        ELSE own.reason
    END AS reason,
    CASE
        WHEN own.possible IS NULL THEN 'event'
        WHEN narrowed.possible IS NOT NULL THEN 'narrowed'
        ELSE 'own'
    END AS basis
FROM ip4.document
CROSS JOIN (VALUES ('issued'), ('signed')) AS step (step)
LEFT JOIN LATERAL (
    SELECT best.*
    FROM ip4_read.best_date AS best
    INNER JOIN (
        VALUES
        ('issued', 'issued', 1), ('issued', 'adopted', 2), ('issued', 'established', 3),
        ('signed', 'signed', 1), ('signed', 'partnership_formalised', 2), ('signed', 'agreed', 3)
    ) AS tells (step, code, preference) ON best.code = tells.code
    WHERE
        best.subject_id = document.id
        AND best.aspect = 'milestone'
        AND tells.step = step.step
        AND best.possible IS NOT NULL
    ORDER BY tells.preference, best.possible, best.milestone_key
    LIMIT 1
) AS own ON TRUE
CROSS JOIN LATERAL (
    SELECT
        count(*) AS event_count,
        CASE
            WHEN document.document_level = 'family' OR isempty(range_intersect_agg(dated.possible))
                THEN range_merge(range_agg(dated.possible))
            ELSE range_intersect_agg(dated.possible)
        END AS possible,
        CASE WHEN count(*) = 1 THEN min(dated.date_precision) END AS date_precision,
        CASE WHEN count(*) = 1 THEN min(dated.date_label) END AS date_label,
        bool_or(dated.is_conflicting)
        OR (document.document_level <> 'family' AND isempty(range_intersect_agg(dated.possible))) AS is_conflicting,
        string_agg(DISTINCT entity.name COLLATE "C", '; ') AS event_names
    FROM (
        SELECT DISTINCT issued_at.event_id
        FROM ip4_read.issued_at
        WHERE issued_at.document_id = document.id
    ) AS venue
    INNER JOIN ip4.entity ON venue.event_id = entity.id
    INNER JOIN ip4_read.best_date AS dated ON venue.event_id = dated.subject_id AND dated.aspect = 'event'
    WHERE step.step = 'issued'
) AS events
CROSS JOIN LATERAL (
    SELECT
        CASE
            WHEN
                document.document_level = 'instance'
                AND NOT events.is_conflicting
                AND NOT own.possible <@ events.possible
                THEN own.possible * events.possible
        END AS possible
) AS narrowed
WHERE coalesce(own.possible, events.possible) IS NOT NULL;
