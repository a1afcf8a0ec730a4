-- What does each source say, in our words, and who holds it?
--
-- Grain:    one row per assertion.
-- Leaves out payloads: each stands in the view named by kind.
-- Read by:  as_of, search, cite; the list of all claims.

CREATE VIEW bi.assertion AS
SELECT
    claim.assertion_key AS row_key,
    claim.assertion_key,
    claim.source_key,
    claim.source_name,
    claim.statement,
    claim.subject_key,
    claim.subject_name,
    claim.subject_kind,
    claim.subject_iso3,
    claim.kind,
    claim.assertion_number,
    claim.note,
    lower(source_window.possible) AS written_from,
    upper(source_window.possible) - 1 AS written_to,
    claim.polarity,
    claim.modality,
    claim.voice,
    claim.distribution,
    claim.scope,
    claim.hedge,
    claim.is_hedged,
    claim.hedged_count,
    claim.date_from,
    claim.date_to,
    claim.date_precision,
    claim.date_label,
    claim.date_is_ongoing,
    claim.date_year,
    claim.date_basis,
    claim.anchor_key,
    claim.anchor_name,
    claim.anchor_relation,
    claim.holder_key,
    claim.holder_name,
    claim.holder_country_key,
    claim.holder_country_iso3,
    claim.speech_act,
    claim.speaker_chain,
    claim.is_reported,
    claim.reported_count,
    claim.origin_key,
    claim.origin_name,
    claim.has_issue,
    claim.issue_count,
    claim.evidence_count,
    claim.first_passage_key,
    claim.citation
FROM bi_internal.claim
INNER JOIN bi_internal.source_window ON claim.source_id = source_window.source_id;

COMMENT ON VIEW bi.assertion IS
'All claims of all sources, whatever their payload. One row per assertion.';
COMMENT ON COLUMN bi.assertion.row_key IS 'Unique key of the row: the key of the assertion';
COMMENT ON COLUMN bi.assertion.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.assertion.source_key IS 'Key of the source that says it';
COMMENT ON COLUMN bi.assertion.source_name IS 'Name of the source that says it';
COMMENT ON COLUMN bi.assertion.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.assertion.subject_key IS 'Key of what it is about';
COMMENT ON COLUMN bi.assertion.subject_name IS 'Name of what it is about';
COMMENT ON COLUMN bi.assertion.subject_kind IS 'Kind of entity that it is about, such as country or document';
COMMENT ON COLUMN bi.assertion.subject_iso3 IS 'ISO 3166-1 alpha-3 code of the subject, if it is a country';
COMMENT ON COLUMN bi.assertion.kind IS
'Which payload it carries, that is, in which claims view it stands; statement if in none';
COMMENT ON COLUMN bi.assertion.assertion_number IS 'Number within the source, in the order of the text';
COMMENT ON COLUMN bi.assertion.note IS 'Our doubts about it, if any';
COMMENT ON COLUMN bi.assertion.written_from IS 'First day on which the source may have been written';
COMMENT ON COLUMN bi.assertion.written_to IS 'Last day on which the source may have been written, inclusive';
COMMENT ON COLUMN bi.assertion.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.assertion.modality IS
'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.assertion.voice IS 'fact: put as a matter of fact; opinion: as a judgement of the holder';
COMMENT ON COLUMN bi.assertion.distribution IS
'Of the members of a group: own (no group), each, group (as one), unspecified';
COMMENT ON COLUMN bi.assertion.scope IS 'What the claim is limited to, in our words; empty if to nothing';
COMMENT ON COLUMN bi.assertion.hedge IS 'Words that weaken the claim or a link of its chain, as printed, joined by ;';
COMMENT ON COLUMN bi.assertion.is_hedged IS 'True if any word weakens it';
COMMENT ON COLUMN bi.assertion.hedged_count IS '1 if any word weakens it, else 0, for sums';
COMMENT ON COLUMN bi.assertion.date_from IS 'First day it may mean; empty if open or not said';
COMMENT ON COLUMN bi.assertion.date_to IS 'Last day it may mean, inclusive; empty if open or not said';
COMMENT ON COLUMN bi.assertion.date_precision IS
'How exact the days are: day, month, year, span, decade and so on (see code)';
COMMENT ON COLUMN bi.assertion.date_label IS 'The date as printed, else in words';
COMMENT ON COLUMN bi.assertion.date_is_ongoing IS 'True if the source says that it still went on; false says nothing';
COMMENT ON COLUMN bi.assertion.date_year IS 'The year, only where all days lie in one';
COMMENT ON COLUMN bi.assertion.date_basis IS 'stated, or resolved from anchor where the source dates by another event';
COMMENT ON COLUMN bi.assertion.anchor_key IS 'Key of the event or source that the date is relative to';
COMMENT ON COLUMN bi.assertion.anchor_name IS 'Name of the event or source that the date is relative to';
COMMENT ON COLUMN bi.assertion.anchor_relation IS 'How the date lies to its anchor, such as year_before (see code)';
COMMENT ON COLUMN bi.assertion.holder_key IS 'Key of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.assertion.holder_name IS 'Name of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.assertion.holder_country_key IS 'Key of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.assertion.holder_country_iso3 IS
'ISO 3166-1 alpha-3 code of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.assertion.speech_act IS 'What the holder does with the words, such as warns (see code)';
COMMENT ON COLUMN bi.assertion.speaker_chain IS 'Speakers from the source to the holder, joined by >';
COMMENT ON COLUMN bi.assertion.is_reported IS 'True if the source passes on what another holds';
COMMENT ON COLUMN bi.assertion.reported_count IS '1 if the source passes on what another holds, else 0, for sums';
COMMENT ON COLUMN bi.assertion.origin_key IS
'Key of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.assertion.origin_name IS
'Name of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.assertion.has_issue IS 'True if the claim stands in an issue (see issue)';
COMMENT ON COLUMN bi.assertion.issue_count IS 'Number of issues that the claim stands in';
COMMENT ON COLUMN bi.assertion.evidence_count IS 'Number of passages behind the claim (see evidence)';
COMMENT ON COLUMN bi.assertion.first_passage_key IS 'Key of the first passage behind the claim (see passage)';
COMMENT ON COLUMN bi.assertion.citation IS 'Source and paragraph of the first passage, ready to cite';
