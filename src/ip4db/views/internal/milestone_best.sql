-- When did a thing happen, all sources taken together?
--
-- Grain:    one row per subject, milestone code and counterpart (null counts as one counterpart).
-- Leaves out denials, plans and expectations; "each of" a group is spelt out to its members.
-- Read by:  event_date, entity views, timeline.
--
-- Datings of the whole are intersected, firm ones first: loose ones ("recently") count only where
-- no source gives a firm date, but show a disagreement. Where nothing is left, the range that most sources
-- allow wins, then the narrower, then the earlier; the others are shown. A day on which it was merely
-- under way shrinks nothing and stands in only if there is nothing else.

CREATE VIEW bi_internal.milestone_best AS
WITH dating AS (
    SELECT * FROM bi_internal.milestone_dating
),

reconciled AS (
    SELECT
        milestone_ref,
        subject_id,
        code,
        counterpart_id,
        isempty(range_intersect_agg(possible) FILTER (WHERE extent = 'whole')) AS is_conflicting,
        coalesce(
            range_intersect_agg(possible) FILTER (WHERE extent = 'whole' AND is_firm),
            range_intersect_agg(possible) FILTER (WHERE extent = 'whole')
        ) AS common,
        range_merge(range_agg(possible) FILTER (WHERE extent = 'whole')) AS hull,
        range_merge(range_agg(possible) FILTER (WHERE extent = 'within')) AS under_way,
        count(*) AS claim_count,
        count(possible) AS dated_count,
        count(DISTINCT source_id) AS source_count,
        string_agg(assertion_key, '; ' ORDER BY assertion_key COLLATE "C") AS assertion_keys
    FROM dating
    GROUP BY milestone_ref, subject_id, code, counterpart_id
),

-- Each range once, however many claims give it: pairs of claims would grow with their square.
candidate AS (
    SELECT DISTINCT
        dating.milestone_ref,
        dating.possible
    FROM reconciled
    INNER JOIN dating ON reconciled.milestone_ref = dating.milestone_ref
    WHERE isempty(reconciled.common) AND dating.extent = 'whole'
),

supported AS (
    SELECT
        candidate.milestone_ref,
        candidate.possible,
        count(DISTINCT dating.source_id) AS backing
    FROM candidate
    INNER JOIN dating
        ON candidate.milestone_ref = dating.milestone_ref AND candidate.possible && dating.possible
    WHERE dating.extent = 'whole'
    GROUP BY candidate.milestone_ref, candidate.possible
),

winner AS (
    SELECT DISTINCT ON (milestone_ref)
        milestone_ref,
        possible,
        backing
    FROM supported
    ORDER BY
        milestone_ref ASC,
        backing DESC,
        coalesce(upper(possible) - lower(possible), 1000000) ASC,
        lower(possible) ASC
),

best AS (
    SELECT
        reconciled.*,
        winner.backing,
        coalesce(winner.possible, reconciled.common, reconciled.under_way) AS possible
    FROM reconciled
    LEFT JOIN winner ON reconciled.milestone_ref = winner.milestone_ref
),

compared AS (
    SELECT
        best.milestone_ref,
        bool_or(dating.possible = best.possible AND dating.date_precision = 'part_of_decade') AS is_part_of_decade,
        min(dating.date_label COLLATE "C") FILTER (
            WHERE dating.possible = best.possible AND dating.date_precision = 'part_of_decade'
        ) AS printed_label,
        string_agg(
            dating.date_label || ' (' || dating.assertion_key || ')', '; ' ORDER BY dating.assertion_key COLLATE "C"
        ) FILTER (WHERE dating.extent = 'whole' AND NOT dating.possible && best.possible) AS losers
    FROM best
    INNER JOIN dating ON best.milestone_ref = dating.milestone_ref
    GROUP BY best.milestone_ref
)

SELECT
    best.milestone_ref,
    best.subject_id,
    best.code,
    best.counterpart_id,
    best.possible,
    CASE
        WHEN compared.is_part_of_decade THEN 'part_of_decade'
        ELSE bi_internal.date_precision(best.possible)
    END AS date_precision,
    coalesce(compared.printed_label, bi_internal.date_label(best.possible)) AS date_label,
    coalesce(best.is_conflicting, FALSE) AS is_conflicting,
    lower(coalesce(best.hull, best.possible)) AS earliest,
    upper(coalesce(best.hull, best.possible)) - 1 AS latest,
    CASE WHEN best.common IS NOT NULL THEN 'whole' WHEN best.under_way IS NOT NULL THEN 'within' END AS extent,
    best.under_way,
    best.claim_count,
    best.source_count,
    best.assertion_keys,
    compared.losers,
    CASE
        WHEN best.backing IS NOT NULL
            THEN 'sources disagree; ' || best.backing || ' of ' || best.source_count || ' allow this date'
        WHEN best.is_conflicting THEN 'the firm datings; loose ones disagree'
        WHEN best.common IS NOT NULL AND best.dated_count = 1 THEN 'the only dating'
        WHEN best.common IS NOT NULL THEN 'what ' || best.dated_count || ' datings allow'
        WHEN best.under_way IS NOT NULL THEN 'a time at which it was under way'
        ELSE 'no source dates it'
    END AS reason
FROM best
INNER JOIN compared ON best.milestone_ref = compared.milestone_ref;

COMMENT ON VIEW bi_internal.milestone_best IS
'Best date of each milestone. One row per subject, milestone code and counterpart.';
COMMENT ON COLUMN bi_internal.milestone_best.milestone_ref IS 'Subject, code and counterpart in one, to join on';
COMMENT ON COLUMN bi_internal.milestone_best.subject_id IS 'What it happened to; members, where said of each';
COMMENT ON COLUMN bi_internal.milestone_best.code IS 'What happened';
COMMENT ON COLUMN bi_internal.milestone_best.counterpart_id IS 'With whom or what';
COMMENT ON COLUMN bi_internal.milestone_best.possible IS 'Best range of days, upper bound exclusive';
COMMENT ON COLUMN bi_internal.milestone_best.date_precision IS 'How exact the best range is';
COMMENT ON COLUMN bi_internal.milestone_best.date_label IS 'The best range in words';
COMMENT ON COLUMN bi_internal.milestone_best.is_conflicting IS 'True if the datings exclude each other';
COMMENT ON COLUMN bi_internal.milestone_best.earliest IS 'First day that any dating allows';
COMMENT ON COLUMN bi_internal.milestone_best.latest IS 'Last day that any dating allows';
COMMENT ON COLUMN bi_internal.milestone_best.extent IS 'whole, or within if only days under way are known';
COMMENT ON COLUMN bi_internal.milestone_best.under_way IS 'Span of the times at which it was under way';
COMMENT ON COLUMN bi_internal.milestone_best.claim_count IS 'Number of claims';
COMMENT ON COLUMN bi_internal.milestone_best.source_count IS 'Number of sources';
COMMENT ON COLUMN bi_internal.milestone_best.assertion_keys IS 'Keys of the claims, joined';
COMMENT ON COLUMN bi_internal.milestone_best.losers IS 'Datings that the best range excludes, with keys';
COMMENT ON COLUMN bi_internal.milestone_best.reason IS 'Why this range was chosen';
