-- What happened or was to happen, and when?
--
-- Grain:  one row per dated thing.
-- Key:    row_key
-- Scope:  entry_ref
-- Index:  entry_ref; subject_id; assertion_id; date_from, date_to, row_key; date_year; subject_key; subject_iso3;
--         entry_type; milestone; kind; subject_kind
--
-- A milestone that several sources date is one row with the best date; one said of each of the four is a row for each
-- of them. What is denied or only foreseen, and dated claims that are no milestones, stand each by itself as a claim.
-- A source counts if it says the date shown, or one within; where the date follows from several sources, if it allows
-- it. Others are counted apart. The key of a milestone is its claim key (bi.corroboration).

SELECT
    thing.entry_ref,
    thing.subject_id,
    best.assertion_id,
    thing.row_key,
    lower(thing.possible) AS date_from,
    upper(thing.possible) - 1 AS date_to,
    thing.date_precision,
    thing.date_label,
    claim.date_is_ongoing,
    ip4_read.year_of(thing.possible) AS date_year,
    thing.is_conflicting AS date_has_conflict,
    thing.reason AS date_reason,
    thing.entry_type,
    claim.kind,
    subject.key AS subject_key,
    subject.name AS subject_name,
    subject.kind AS subject_kind,
    country.iso_alpha3 AS subject_iso3,
    thing.code AS milestone,
    counterpart.key AS counterpart_key,
    counterpart.name AS counterpart_name,
    claim.statement,
    claim.polarity,
    claim.modality,
    counts.assertion_keys,
    counts.assertion_count,
    agreed.source_count,
    agreed.origin_count,
    counts.source_count - agreed.source_count AS other_source_count,
    counts.has_issue,
    counts.open_issue_count
FROM ip4_read.timeline_entry AS thing
CROSS JOIN LATERAL (
    SELECT entry.assertion_id
    FROM ip4_read.timeline_claim AS entry
    INNER JOIN ip4.assertion ON entry.assertion_id = assertion.id
    WHERE entry.row_key = thing.row_key
    ORDER BY
        entry.is_best DESC,
        assertion.subject_id <> thing.subject_id ASC,
        assertion.key COLLATE "C" ASC
    LIMIT 1
) AS best
INNER JOIN ip4_read.claim ON best.assertion_id = claim.assertion_id
INNER JOIN ip4.entity AS subject ON thing.subject_id = subject.id
LEFT JOIN ip4.country ON thing.subject_id = country.id
LEFT JOIN ip4.entity AS counterpart ON thing.counterpart_id = counterpart.id
CROSS JOIN LATERAL (
    SELECT
        array_agg(DISTINCT entry.assertion_id) AS assertion_ids,
        coalesce(
            array_agg(DISTINCT entry.assertion_id) FILTER (WHERE entry.bearing = 'says'),
            array_agg(DISTINCT entry.assertion_id) FILTER (WHERE entry.bearing = 'allows')
        ) AS agreeing_ids
    FROM ip4_read.timeline_claim AS entry
    WHERE entry.row_key = thing.row_key
) AS behind
CROSS JOIN LATERAL ip4_read.support(behind.assertion_ids) AS counts
CROSS JOIN LATERAL ip4_read.support(behind.agreeing_ids) AS agreed;

-- Affected: see touched_entry; and entries that rest on changed claims, or that show a changed name.
SELECT touched_entry.entry_ref FROM ip4_read.touched_entry
UNION
SELECT ip4_read.changed('timeline_claim.entry_ref')
UNION
SELECT timeline_claim.entry_ref
FROM ip4_read.timeline_claim
WHERE timeline_claim.assertion_id IN (SELECT ip4_read.changed('assertion', 'claim.assertion_id'))
UNION
SELECT timeline_claim.entry_ref
FROM ip4_read.timeline_claim
WHERE timeline_claim.subject_id IN (SELECT ip4_read.changed('entity'))
UNION
SELECT timeline_claim.entry_ref
FROM ip4_read.timeline_claim
WHERE timeline_claim.counterpart_id IN (SELECT ip4_read.changed('entity'));
