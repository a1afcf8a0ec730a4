-- What happened, or was to happen, when? Everything dated on one axis.
--
-- Grain:    one row per dated thing.
-- Leaves out what no source dates, directly or through an event.
-- Read by:  calendars and time charts; order by date_from, date_to.
--
-- A milestone that several sources date is one row with the best date; one said of each of the four
-- is a row for each of them. What is denied or only foreseen, and dated claims that are no
-- milestones, stand each by itself as a claim.

CREATE VIEW bi.timeline AS
WITH thing AS (
    SELECT DISTINCT ON (entry.row_key)
        entry.row_key,
        entry.entry_type,
        entry.subject_id,
        entry.code,
        entry.counterpart_id,
        entry.possible,
        entry.date_precision,
        entry.date_label,
        entry.is_conflicting,
        entry.reason,
        entry.assertion_id
    FROM bi_internal.timeline_entry AS entry
    INNER JOIN ip4.assertion ON entry.assertion_id = assertion.id
    ORDER BY
        entry.row_key ASC,
        entry.is_best DESC NULLS LAST,
        assertion.subject_id <> entry.subject_id ASC,
        assertion.key COLLATE "C" ASC
)

SELECT
    thing.row_key,
    lower(thing.possible) AS date_from,
    upper(thing.possible) - 1 AS date_to,
    thing.date_precision,
    thing.date_label,
    claim.date_is_ongoing,
    bi_internal.year_of(thing.possible) AS date_year,
    thing.is_conflicting AS date_has_conflict,
    thing.reason AS date_reason,
    thing.entry_type,
    claim.kind,
    subject.key AS subject_key,
    subject.name AS subject_name,
    subject.kind AS subject_kind,
    country.iso_alpha3 AS subject_iso3,
    thing.code AS milestone,
    milestone_code.meaning AS milestone_meaning,
    counterpart.key AS counterpart_key,
    counterpart.name AS counterpart_name,
    claim.statement,
    claim.polarity,
    claim.modality,
    counts.assertion_keys,
    counts.assertion_count,
    counts.source_count,
    counts.origin_count,
    counts.has_issue,
    counts.open_issue_count
FROM thing
INNER JOIN bi_internal.claim ON thing.assertion_id = claim.assertion_id
INNER JOIN ip4.entity AS subject ON thing.subject_id = subject.id
LEFT JOIN ip4.country ON thing.subject_id = country.id
LEFT JOIN ip4.entity AS counterpart ON thing.counterpart_id = counterpart.id
LEFT JOIN ip4.milestone_code ON thing.code = milestone_code.code
LEFT JOIN bi_internal.question_counts AS counts
    ON counts.view_name = 'timeline' AND thing.row_key = counts.row_key;

COMMENT ON VIEW bi.timeline IS 'Everything dated on one time axis. One row per dated thing.';
COMMENT ON COLUMN bi.timeline.row_key IS
'Key of the row: subject, what happened and counterpart joined by |, or the assertion key';
COMMENT ON COLUMN bi.timeline.date_from IS 'First day that it may have been; null if open';
COMMENT ON COLUMN bi.timeline.date_to IS 'Last day that it may have been; null if open';
COMMENT ON COLUMN bi.timeline.date_precision IS 'How exact the date is';
COMMENT ON COLUMN bi.timeline.date_label IS 'The date as printed or in words';
COMMENT ON COLUMN bi.timeline.date_is_ongoing IS 'True if a source says that it still went on';
COMMENT ON COLUMN bi.timeline.date_year IS 'Year, if all days lie in one';
COMMENT ON COLUMN bi.timeline.date_has_conflict IS 'True if the datings exclude each other';
COMMENT ON COLUMN bi.timeline.date_reason IS 'Why this date was chosen';
COMMENT ON COLUMN bi.timeline.entry_type IS
'milestone, part of an event (its date is that of the event), document of an event (likewise), or claim';
COMMENT ON COLUMN bi.timeline.kind IS 'Which payload the claim carries; that of the first if there are several';
COMMENT ON COLUMN bi.timeline.subject_key IS 'Key of what it happened to, or of what the claim is about';
COMMENT ON COLUMN bi.timeline.subject_name IS 'Name of what it happened to, or of what the claim is about';
COMMENT ON COLUMN bi.timeline.subject_kind IS 'Kind of the subject';
COMMENT ON COLUMN bi.timeline.subject_iso3 IS 'ISO 3166-1 alpha-3 code, if the subject is a country';
COMMENT ON COLUMN bi.timeline.milestone IS 'What happened, if it is a milestone';
COMMENT ON COLUMN bi.timeline.milestone_meaning IS 'What the code means';
COMMENT ON COLUMN bi.timeline.counterpart_key IS 'Key of whom or what it happened with, or at';
COMMENT ON COLUMN bi.timeline.counterpart_name IS 'Name of whom or what it happened with, or at';
COMMENT ON COLUMN bi.timeline.statement IS
'What is claimed, in our own words; that of the best date if there are several';
COMMENT ON COLUMN bi.timeline.polarity IS 'asserted or denied';
COMMENT ON COLUMN bi.timeline.modality IS 'How it is put: asserted, planned, expected, ...';
COMMENT ON COLUMN bi.timeline.assertion_keys IS 'Keys of the assertions behind the row, joined';
COMMENT ON COLUMN bi.timeline.assertion_count IS 'Number of assertions behind the row';
COMMENT ON COLUMN bi.timeline.source_count IS 'Number of sources behind the row';
COMMENT ON COLUMN bi.timeline.origin_count IS 'Number of independent origins behind the row';
COMMENT ON COLUMN bi.timeline.has_issue IS
'True if an assertion behind the row stands in an issue, settled or not';
COMMENT ON COLUMN bi.timeline.open_issue_count IS
'Number of issues that nothing settles (verdict open) in which the assertions behind the row stand';
