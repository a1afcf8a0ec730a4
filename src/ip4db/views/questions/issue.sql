-- Where do sources disagree, or one source with itself, on what, and with which verdict?
--
-- Grain:    one row per issue and assertion that takes a position on it.
-- Leaves out differences that nobody has looked at.
-- Read by:  who weighs sources; order by issue_key, position.

CREATE VIEW bi.issue AS
WITH size AS (
    SELECT
        issue_position.issue_id,
        count(*)::integer AS assertion_count,
        count(DISTINCT issue_position.position)::integer AS position_count,
        count(DISTINCT assertion.source_id)::integer AS source_count
    FROM ip4.issue_position
    INNER JOIN ip4.assertion ON issue_position.assertion_id = assertion.id
    GROUP BY issue_position.issue_id
)

SELECT
    issue.key || '|' || claim.assertion_key AS row_key,
    issue.key AS issue_key,
    issue.question,
    issue.verdict,
    issue_verdict.meaning AS verdict_meaning,
    issue.note AS verdict_reason,
    size.position_count,
    size.assertion_count AS issue_assertion_count,
    size.source_count AS issue_source_count,
    size.source_count = 1 AS is_within_one_source,
    (size.source_count = 1)::integer::smallint AS within_one_source_count,
    issue_position.position AS issue_position,
    issue_position.note AS issue_position_note,
    claim.assertion_key,
    claim.kind,
    claim.statement,
    claim.subject_key,
    claim.subject_name,
    claim.subject_kind,
    claim.subject_iso3,
    claim.polarity,
    claim.modality,
    claim.voice,
    claim.hedge,
    claim.is_hedged,
    claim.hedged_count,
    claim.scope,
    claim.date_from,
    claim.date_to,
    claim.date_precision,
    claim.date_label,
    claim.date_is_ongoing,
    claim.date_year,
    claim.source_key,
    claim.source_name,
    claim.holder_key,
    claim.holder_name,
    claim.speaker_chain,
    claim.origin_key,
    claim.origin_name,
    claim.first_passage_key,
    claim.citation,
    counts.assertion_keys,
    counts.source_count,
    counts.origin_count,
    counts.has_issue,
    counts.open_issue_count
FROM ip4.issue_position
INNER JOIN ip4.issue ON issue_position.issue_id = issue.id
INNER JOIN ip4.issue_verdict ON issue.verdict = issue_verdict.code
INNER JOIN size ON issue_position.issue_id = size.issue_id
INNER JOIN bi_internal.claim ON issue_position.assertion_id = claim.assertion_id
LEFT JOIN bi_internal.question_counts AS counts
    ON counts.view_name = 'issue' AND counts.row_key = issue.key || '|' || claim.assertion_key;

COMMENT ON VIEW bi.issue IS
'Where sources disagree, on what, and with which verdict. One row per issue and assertion.';
COMMENT ON COLUMN bi.issue.row_key IS 'Key of the row: issue key, |, assertion key';
COMMENT ON COLUMN bi.issue.issue_key IS 'Key of the issue';
COMMENT ON COLUMN bi.issue.question IS 'The question on which claims differ, or seem to';
COMMENT ON COLUMN bi.issue.verdict IS
'open, scope_differs, time_differs, framing_differs, slip_of_a_source or firmer_against_hedged';
COMMENT ON COLUMN bi.issue.verdict_meaning IS 'What the verdict means';
COMMENT ON COLUMN bi.issue.verdict_reason IS 'The reason for the verdict';
COMMENT ON COLUMN bi.issue.position_count IS 'Number of different positions in the issue';
COMMENT ON COLUMN bi.issue.issue_assertion_count IS 'Number of assertions in the issue';
COMMENT ON COLUMN bi.issue.issue_source_count IS 'Number of sources in the issue';
COMMENT ON COLUMN bi.issue.is_within_one_source IS 'True if one source disagrees with itself';
COMMENT ON COLUMN bi.issue.within_one_source_count IS '1 if one source disagrees with itself, else 0';
COMMENT ON COLUMN bi.issue.issue_position IS 'The answer that the assertion gives, in a few words of ours';
COMMENT ON COLUMN bi.issue.issue_position_note IS 'Anything to add to the position';
COMMENT ON COLUMN bi.issue.assertion_key IS 'Key of the assertion';
COMMENT ON COLUMN bi.issue.kind IS 'Which payload the assertion carries';
COMMENT ON COLUMN bi.issue.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.issue.subject_key IS 'Key of what it is about';
COMMENT ON COLUMN bi.issue.subject_name IS 'Name of what it is about';
COMMENT ON COLUMN bi.issue.subject_kind IS 'Kind of what it is about';
COMMENT ON COLUMN bi.issue.subject_iso3 IS 'ISO 3166-1 alpha-3 code, if it is about a country';
COMMENT ON COLUMN bi.issue.polarity IS 'asserted or denied';
COMMENT ON COLUMN bi.issue.modality IS 'How it is put: asserted, planned, expected, ...';
COMMENT ON COLUMN bi.issue.voice IS 'fact or opinion';
COMMENT ON COLUMN bi.issue.hedge IS 'Words that weaken it, as printed';
COMMENT ON COLUMN bi.issue.is_hedged IS 'True if there is any hedge';
COMMENT ON COLUMN bi.issue.hedged_count IS '1 if there is any hedge, else 0';
COMMENT ON COLUMN bi.issue.scope IS 'What the claim is limited to, in our own words';
COMMENT ON COLUMN bi.issue.date_from IS 'First day that it may mean; null if open or not known';
COMMENT ON COLUMN bi.issue.date_to IS 'Last day that it may mean; null if open or not known';
COMMENT ON COLUMN bi.issue.date_precision IS 'How exact the date is';
COMMENT ON COLUMN bi.issue.date_label IS 'The date as printed or in words';
COMMENT ON COLUMN bi.issue.date_is_ongoing IS 'True if the source says that it still went on';
COMMENT ON COLUMN bi.issue.date_year IS 'Year, if all days lie in one';
COMMENT ON COLUMN bi.issue.source_key IS 'Key of the source';
COMMENT ON COLUMN bi.issue.source_name IS 'Name of the source';
COMMENT ON COLUMN bi.issue.holder_key IS 'Key of the holder: the last speaker in the chain';
COMMENT ON COLUMN bi.issue.holder_name IS 'Name of the holder: the last speaker in the chain';
COMMENT ON COLUMN bi.issue.speaker_chain IS 'Speakers from the source to the holder';
COMMENT ON COLUMN bi.issue.origin_key IS 'Key of the origin: the last document or named speaker, else the source';
COMMENT ON COLUMN bi.issue.origin_name IS 'Name of the origin: the last document or named speaker, else the source';
COMMENT ON COLUMN bi.issue.first_passage_key IS 'Key of the first passage behind the assertion';
COMMENT ON COLUMN bi.issue.citation IS 'Source and paragraph of the first passage';
COMMENT ON COLUMN bi.issue.assertion_keys IS 'Key of the assertion behind the row';
COMMENT ON COLUMN bi.issue.source_count IS 'Number of sources behind the row: 1';
COMMENT ON COLUMN bi.issue.origin_count IS 'Number of independent origins behind the row: 1';
COMMENT ON COLUMN bi.issue.has_issue IS 'True: the row is a position on an issue';
COMMENT ON COLUMN bi.issue.open_issue_count IS
'Number of issues that nothing settles (verdict open) in which the assertion stands, this one or others';
