-- What happened, began, ended or stands where, and when, as each source tells it?
--
-- Grain:    one row per assertion.
-- Leaves out nothing: denials, plans and hedged claims are rows too, told apart by polarity, modality and hedge.
-- Read by:  summit, meeting, document, initiative_timeline, timeline.
--
-- A claim about each member of a group is one row here; entity and question views spell it out.

CREATE VIEW bi.milestone AS
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
    milestone.code AS milestone,
    milestone_list.meaning AS milestone_meaning,
    milestone.extent,
    counterpart_entity.key AS counterpart_key,
    counterpart_entity.name AS counterpart_name,
    counterpart_entity.kind AS counterpart_kind,
    counterpart_country.iso_alpha3 AS counterpart_iso3,
    place_entity.key AS place_key,
    place_entity.name AS place_name,
    place_country.iso_alpha3 AS place_iso3,
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
FROM ip4.milestone
INNER JOIN bi_internal.claim ON milestone.id = claim.assertion_id
INNER JOIN ip4.milestone_code AS milestone_list ON milestone.code = milestone_list.code
LEFT JOIN ip4.entity AS counterpart_entity ON milestone.counterpart_id = counterpart_entity.id
LEFT JOIN ip4.country AS counterpart_country ON milestone.counterpart_id = counterpart_country.id
LEFT JOIN ip4.entity AS place_entity ON milestone.place_id = place_entity.id
LEFT JOIN ip4.country AS place_country ON milestone.place_id = place_country.id
WHERE claim.kind = 'milestone';

COMMENT ON VIEW bi.milestone IS
'Things that happened and states of things, as each source dates them. One row per assertion.';
COMMENT ON COLUMN bi.milestone.row_key IS 'Unique key of the row: the key of the assertion';
COMMENT ON COLUMN bi.milestone.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.milestone.source_key IS 'Key of the source that says it';
COMMENT ON COLUMN bi.milestone.source_name IS 'Name of the source that says it';
COMMENT ON COLUMN bi.milestone.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.milestone.subject_key IS 'Key of the thing that it happened to';
COMMENT ON COLUMN bi.milestone.subject_name IS 'Name of the thing that it happened to';
COMMENT ON COLUMN bi.milestone.subject_kind IS 'Kind of entity that it is about, such as country or document';
COMMENT ON COLUMN bi.milestone.subject_iso3 IS 'ISO 3166-1 alpha-3 code of the subject, if it is a country';
COMMENT ON COLUMN bi.milestone.milestone IS 'What happened (list milestone_code in code)';
COMMENT ON COLUMN bi.milestone.milestone_meaning IS 'What the code in milestone means';
COMMENT ON COLUMN bi.milestone.extent IS 'whole: the date is that of the whole thing; within: it was under way then';
COMMENT ON COLUMN bi.milestone.counterpart_key IS 'Key of the one with whom or with what it happened';
COMMENT ON COLUMN bi.milestone.counterpart_name IS 'Name of the one with whom or with what it happened';
COMMENT ON COLUMN bi.milestone.counterpart_kind IS 'Kind of entity of counterpart_key';
COMMENT ON COLUMN bi.milestone.counterpart_iso3 IS
'ISO 3166-1 alpha-3 code of the one with whom or with what it happened, if it is a country';
COMMENT ON COLUMN bi.milestone.place_key IS 'Key of the place or country where it happened';
COMMENT ON COLUMN bi.milestone.place_name IS 'Name of the place or country where it happened';
COMMENT ON COLUMN bi.milestone.place_iso3 IS
'ISO 3166-1 alpha-3 code of the place or country where it happened, if it is a country';
COMMENT ON COLUMN bi.milestone.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.milestone.modality IS
'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.milestone.voice IS 'fact: put as a matter of fact; opinion: as a judgement of the holder';
COMMENT ON COLUMN bi.milestone.distribution IS
'Of the members of a group: own (no group), each, group (as one), unspecified';
COMMENT ON COLUMN bi.milestone.scope IS 'What the claim is limited to, in our words; empty if to nothing';
COMMENT ON COLUMN bi.milestone.hedge IS 'Words that weaken the claim or a link of its chain, as printed, joined by ;';
COMMENT ON COLUMN bi.milestone.is_hedged IS 'True if any word weakens it';
COMMENT ON COLUMN bi.milestone.hedged_count IS '1 if any word weakens it, else 0, for sums';
COMMENT ON COLUMN bi.milestone.date_from IS 'First day it may mean; empty if open or not said';
COMMENT ON COLUMN bi.milestone.date_to IS 'Last day it may mean, inclusive; empty if open or not said';
COMMENT ON COLUMN bi.milestone.date_precision IS
'How exact the days are: day, month, year, span, decade and so on (see code)';
COMMENT ON COLUMN bi.milestone.date_label IS 'The date as printed, else in words';
COMMENT ON COLUMN bi.milestone.date_is_ongoing IS 'True if the source says that it still went on; false says nothing';
COMMENT ON COLUMN bi.milestone.date_year IS 'The year, only where all days lie in one';
COMMENT ON COLUMN bi.milestone.date_basis IS 'stated, or resolved from anchor where the source dates by another event';
COMMENT ON COLUMN bi.milestone.anchor_key IS 'Key of the event or source that the date is relative to';
COMMENT ON COLUMN bi.milestone.anchor_name IS 'Name of the event or source that the date is relative to';
COMMENT ON COLUMN bi.milestone.anchor_relation IS 'How the date lies to its anchor, such as year_before (see code)';
COMMENT ON COLUMN bi.milestone.holder_key IS 'Key of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.milestone.holder_name IS 'Name of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.milestone.holder_country_key IS 'Key of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.milestone.holder_country_iso3 IS
'ISO 3166-1 alpha-3 code of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.milestone.speech_act IS 'What the holder does with the words, such as warns (see code)';
COMMENT ON COLUMN bi.milestone.speaker_chain IS 'Speakers from the source to the holder, joined by >';
COMMENT ON COLUMN bi.milestone.is_reported IS 'True if the source passes on what another holds';
COMMENT ON COLUMN bi.milestone.reported_count IS '1 if the source passes on what another holds, else 0, for sums';
COMMENT ON COLUMN bi.milestone.origin_key IS
'Key of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.milestone.origin_name IS
'Name of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.milestone.has_issue IS 'True if the claim stands in an issue (see issue)';
COMMENT ON COLUMN bi.milestone.issue_count IS 'Number of issues that the claim stands in';
COMMENT ON COLUMN bi.milestone.evidence_count IS 'Number of passages behind the claim (see evidence)';
COMMENT ON COLUMN bi.milestone.first_passage_key IS 'Key of the first passage behind the claim (see passage)';
COMMENT ON COLUMN bi.milestone.citation IS 'Source and paragraph of the first passage, ready to cite';
