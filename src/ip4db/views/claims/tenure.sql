-- Who held which office, and as of when, as each source tells it?
--
-- Grain:    one row per assertion.
-- Leaves out nothing: denials, plans and hedged claims are rows too, told apart by polarity, modality and hedge.
-- Read by:  actor.
--
-- The marker counts from the writing of the source, not from the event that the passage tells of.

CREATE VIEW bi.tenure AS
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
    tenure.office_printed,
    of_entity.key AS of_key,
    of_entity.name AS of_name,
    of_country.iso_alpha3 AS of_iso3,
    tenure.marker,
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
FROM ip4.tenure
INNER JOIN bi_internal.claim ON tenure.id = claim.assertion_id
LEFT JOIN ip4.entity AS of_entity ON tenure.of_id = of_entity.id
LEFT JOIN ip4.country AS of_country ON tenure.of_id = of_country.id
WHERE claim.kind = 'tenure';

COMMENT ON VIEW bi.tenure IS
'Who holds or held which office, as each source tells it. One row per assertion.';
COMMENT ON COLUMN bi.tenure.row_key IS 'Unique key of the row: the key of the assertion';
COMMENT ON COLUMN bi.tenure.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.tenure.source_key IS 'Key of the source that says it';
COMMENT ON COLUMN bi.tenure.source_name IS 'Name of the source that says it';
COMMENT ON COLUMN bi.tenure.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.tenure.subject_key IS 'Key of the person';
COMMENT ON COLUMN bi.tenure.subject_name IS 'Name of the person';
COMMENT ON COLUMN bi.tenure.subject_kind IS 'Kind of entity that it is about, such as country or document';
COMMENT ON COLUMN bi.tenure.subject_iso3 IS 'ISO 3166-1 alpha-3 code of the subject, if it is a country';
COMMENT ON COLUMN bi.tenure.office_printed IS 'The office as printed; empty if none is';
COMMENT ON COLUMN bi.tenure.of_key IS 'Key of the state or body whose office it is';
COMMENT ON COLUMN bi.tenure.of_name IS 'Name of the state or body whose office it is';
COMMENT ON COLUMN bi.tenure.of_iso3 IS
'ISO 3166-1 alpha-3 code of the state or body whose office it is, if it is a country';
COMMENT ON COLUMN bi.tenure.marker IS 'then: held at the time spoken of; former: no longer held at the writing';
COMMENT ON COLUMN bi.tenure.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.tenure.modality IS 'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.tenure.voice IS 'fact: put as a matter of fact; opinion: as a judgement of the holder';
COMMENT ON COLUMN bi.tenure.distribution IS
'Of the members of a group: own (no group), each, group (as one), unspecified';
COMMENT ON COLUMN bi.tenure.scope IS 'What the claim is limited to, in our words; empty if to nothing';
COMMENT ON COLUMN bi.tenure.hedge IS 'Words that weaken the claim or a link of its chain, as printed, joined by ;';
COMMENT ON COLUMN bi.tenure.is_hedged IS 'True if any word weakens it';
COMMENT ON COLUMN bi.tenure.hedged_count IS '1 if any word weakens it, else 0, for sums';
COMMENT ON COLUMN bi.tenure.date_from IS 'First day it may mean; empty if open or not said';
COMMENT ON COLUMN bi.tenure.date_to IS 'Last day it may mean, inclusive; empty if open or not said';
COMMENT ON COLUMN bi.tenure.date_precision IS
'How exact the days are: day, month, year, span, decade and so on (see code)';
COMMENT ON COLUMN bi.tenure.date_label IS 'The date as printed, else in words';
COMMENT ON COLUMN bi.tenure.date_is_ongoing IS 'True if the source says that it still went on; false says nothing';
COMMENT ON COLUMN bi.tenure.date_year IS 'The year, only where all days lie in one';
COMMENT ON COLUMN bi.tenure.date_basis IS 'stated, or resolved from anchor where the source dates by another event';
COMMENT ON COLUMN bi.tenure.anchor_key IS 'Key of the event or source that the date is relative to';
COMMENT ON COLUMN bi.tenure.anchor_name IS 'Name of the event or source that the date is relative to';
COMMENT ON COLUMN bi.tenure.anchor_relation IS 'How the date lies to its anchor, such as year_before (see code)';
COMMENT ON COLUMN bi.tenure.holder_key IS 'Key of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.tenure.holder_name IS 'Name of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.tenure.holder_country_key IS 'Key of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.tenure.holder_country_iso3 IS
'ISO 3166-1 alpha-3 code of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.tenure.speech_act IS 'What the holder does with the words, such as warns (see code)';
COMMENT ON COLUMN bi.tenure.speaker_chain IS 'Speakers from the source to the holder, joined by >';
COMMENT ON COLUMN bi.tenure.is_reported IS 'True if the source passes on what another holds';
COMMENT ON COLUMN bi.tenure.reported_count IS '1 if the source passes on what another holds, else 0, for sums';
COMMENT ON COLUMN bi.tenure.origin_key IS 'Key of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.tenure.origin_name IS
'Name of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.tenure.has_issue IS 'True if the claim stands in an issue (see issue)';
COMMENT ON COLUMN bi.tenure.issue_count IS 'Number of issues that the claim stands in';
COMMENT ON COLUMN bi.tenure.evidence_count IS 'Number of passages behind the claim (see evidence)';
COMMENT ON COLUMN bi.tenure.first_passage_key IS 'Key of the first passage behind the claim (see passage)';
COMMENT ON COLUMN bi.tenure.citation IS 'Source and paragraph of the first passage, ready to cite';
