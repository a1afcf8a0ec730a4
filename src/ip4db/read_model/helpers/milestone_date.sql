-- When did a milestone happen, according to all sources together?
--
-- Grain:    one row per subject, milestone code and counterpart.
--
-- Denials, plans and expectations are left out. The ranges of dates for the whole are intersected, firm ones first.
-- Loose ones ("recently") are used only if no source gives a firm date, but they can show a disagreement. If the
-- intersection is empty, the range that most sources allow is chosen, then the narrower, then the earlier one;
-- bi.reading shows the others. A day on which it was only under way does not narrow the range and is used only as a
-- last resort.

CREATE VIEW ip4_read.milestone_date AS
SELECT
    known.subject_id,
    known.code,
    known.counterpart_id,
    known.claim_ref,
    known.milestone_key,
    best.possible,
    CASE
        WHEN printed.label IS NOT NULL THEN 'part_of_decade'
        ELSE ip4_read.date_precision(best.possible)
    END AS date_precision,
    coalesce(printed.label, ip4_read.date_label(best.possible)) AS date_label,
    coalesce(known.is_conflicting, FALSE) AS is_conflicting,
    CASE WHEN known.common IS NOT NULL THEN 'whole' WHEN known.under_way IS NOT NULL THEN 'within' END AS extent,
    known.under_way,
    CASE
        WHEN preferred.backing IS NOT NULL
            THEN 'sources disagree; ' || preferred.backing || ' of ' || known.source_count || ' allow this date'
        WHEN known.is_conflicting THEN 'the firm datings; loose ones disagree'
        WHEN known.common IS NOT NULL AND known.dated_count = 1 THEN 'the only dating'
        WHEN known.common IS NOT NULL THEN 'what ' || known.dated_count || ' datings allow'
        WHEN known.under_way IS NOT NULL THEN 'a time at which it was under way'
        ELSE 'no source dates it'
    END AS reason
FROM (
    SELECT
        dating.subject_id,
        dating.code,
        dating.counterpart_id,
        dating.claim_ref,
        dating.milestone_key,
        isempty(range_intersect_agg(dating.possible) FILTER (WHERE dating.extent = 'whole')) AS is_conflicting,
        coalesce(
            range_intersect_agg(dating.possible) FILTER (WHERE dating.extent = 'whole' AND dating.is_firm),
            range_intersect_agg(dating.possible) FILTER (WHERE dating.extent = 'whole')
        ) AS common,
        range_merge(range_agg(dating.possible) FILTER (WHERE dating.extent = 'within')) AS under_way,
        count(dating.possible) AS dated_count,
        count(DISTINCT dating.source_id) AS source_count,
        array_agg(dating) AS datings
    FROM ip4_read.milestone_dating AS dating
    GROUP BY dating.subject_id, dating.code, dating.counterpart_id, dating.claim_ref, dating.milestone_key
) AS known
LEFT JOIN LATERAL (
    SELECT
        candidate.possible,
        count(DISTINCT dating.source_id) AS backing
    FROM unnest(known.datings) AS candidate
    INNER JOIN unnest(known.datings) AS dating ON candidate.possible && dating.possible
    WHERE isempty(known.common) AND candidate.extent = 'whole' AND dating.extent = 'whole'
    GROUP BY candidate.possible
    ORDER BY
        backing DESC,
        coalesce(upper(candidate.possible) - lower(candidate.possible), 1000000) ASC,
        lower(candidate.possible) ASC,
        upper(candidate.possible) ASC
    LIMIT 1
) AS preferred ON TRUE
CROSS JOIN LATERAL (
    SELECT coalesce(preferred.possible, known.common, known.under_way) AS possible
) AS best
CROSS JOIN LATERAL (
    SELECT min(dating.date_label COLLATE "C") AS label
    FROM unnest(known.datings) AS dating
    WHERE dating.possible = best.possible AND dating.date_precision = 'part_of_decade'
) AS printed;
