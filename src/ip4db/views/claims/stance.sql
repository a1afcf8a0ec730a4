-- Who takes which position on what, and on what ground, as each source tells it?
--
-- Grain:    one row per assertion.
-- Leaves out nothing: denials, plans and hedged claims are rows too, told apart by polarity, modality and hedge.
-- Read by:  initiative_timeline, actor, issue.
--
-- One row per ground: count distinct subject, position and target to count stances.

CREATE VIEW bi.stance AS
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
    stance.position,
    position_list.meaning AS position_meaning,
    target_entity.key AS target_key,
    target_entity.name AS target_name,
    target_entity.kind AS target_kind,
    target_country.iso_alpha3 AS target_iso3,
    aimed.key AS target_assertion_key,
    aimed.statement AS target_statement,
    stance.ground,
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
FROM ip4.stance
INNER JOIN bi_internal.claim ON stance.id = claim.assertion_id
INNER JOIN ip4.stance_position AS position_list ON stance.position = position_list.code
LEFT JOIN ip4.entity AS target_entity ON stance.target_id = target_entity.id
LEFT JOIN ip4.country AS target_country ON stance.target_id = target_country.id
LEFT JOIN ip4.assertion AS aimed ON stance.target_assertion_id = aimed.id
WHERE claim.kind = 'stance';

COMMENT ON VIEW bi.stance IS
'Who takes which position on what, as each source tells it. One row per assertion.';
COMMENT ON COLUMN bi.stance.row_key IS 'Unique key of the row: the key of the assertion';
COMMENT ON COLUMN bi.stance.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.stance.source_key IS 'Key of the source that says it';
COMMENT ON COLUMN bi.stance.source_name IS 'Name of the source that says it';
COMMENT ON COLUMN bi.stance.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.stance.subject_key IS 'Key of the one who takes the position';
COMMENT ON COLUMN bi.stance.subject_name IS 'Name of the one who takes the position';
COMMENT ON COLUMN bi.stance.subject_kind IS 'Kind of entity that it is about, such as country or document';
COMMENT ON COLUMN bi.stance.subject_iso3 IS 'ISO 3166-1 alpha-3 code of the subject, if it is a country';
COMMENT ON COLUMN bi.stance.position IS 'Which position (list stance_position in code)';
COMMENT ON COLUMN bi.stance.position_meaning IS 'What the code in position means';
COMMENT ON COLUMN bi.stance.target_key IS 'Key of the thing it is taken on; empty if it is taken on a claim';
COMMENT ON COLUMN bi.stance.target_name IS 'Name of the thing it is taken on';
COMMENT ON COLUMN bi.stance.target_kind IS 'Kind of entity of target_key';
COMMENT ON COLUMN bi.stance.target_iso3 IS 'ISO 3166-1 alpha-3 code of the thing it is taken on, if it is a country';
COMMENT ON COLUMN bi.stance.target_assertion_key IS 'Key of the claim it is taken on; empty if it is taken on a thing';
COMMENT ON COLUMN bi.stance.target_statement IS 'The claim it is taken on, in our words';
COMMENT ON COLUMN bi.stance.ground IS 'One ground given for it, in our words';
COMMENT ON COLUMN bi.stance.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.stance.modality IS 'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.stance.voice IS 'fact: put as a matter of fact; opinion: as a judgement of the holder';
COMMENT ON COLUMN bi.stance.distribution IS
'Of the members of a group: own (no group), each, group (as one), unspecified';
COMMENT ON COLUMN bi.stance.scope IS 'What the claim is limited to, in our words; empty if to nothing';
COMMENT ON COLUMN bi.stance.hedge IS 'Words that weaken the claim or a link of its chain, as printed, joined by ;';
COMMENT ON COLUMN bi.stance.is_hedged IS 'True if any word weakens it';
COMMENT ON COLUMN bi.stance.hedged_count IS '1 if any word weakens it, else 0, for sums';
COMMENT ON COLUMN bi.stance.date_from IS 'First day it may mean; empty if open or not said';
COMMENT ON COLUMN bi.stance.date_to IS 'Last day it may mean, inclusive; empty if open or not said';
COMMENT ON COLUMN bi.stance.date_precision IS
'How exact the days are: day, month, year, span, decade and so on (see code)';
COMMENT ON COLUMN bi.stance.date_label IS 'The date as printed, else in words';
COMMENT ON COLUMN bi.stance.date_is_ongoing IS 'True if the source says that it still went on; false says nothing';
COMMENT ON COLUMN bi.stance.date_year IS 'The year, only where all days lie in one';
COMMENT ON COLUMN bi.stance.date_basis IS 'stated, or resolved from anchor where the source dates by another event';
COMMENT ON COLUMN bi.stance.anchor_key IS 'Key of the event or source that the date is relative to';
COMMENT ON COLUMN bi.stance.anchor_name IS 'Name of the event or source that the date is relative to';
COMMENT ON COLUMN bi.stance.anchor_relation IS 'How the date lies to its anchor, such as year_before (see code)';
COMMENT ON COLUMN bi.stance.holder_key IS 'Key of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.stance.holder_name IS 'Name of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.stance.holder_country_key IS 'Key of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.stance.holder_country_iso3 IS
'ISO 3166-1 alpha-3 code of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.stance.speech_act IS 'What the holder does with the words, such as warns (see code)';
COMMENT ON COLUMN bi.stance.speaker_chain IS 'Speakers from the source to the holder, joined by >';
COMMENT ON COLUMN bi.stance.is_reported IS 'True if the source passes on what another holds';
COMMENT ON COLUMN bi.stance.reported_count IS '1 if the source passes on what another holds, else 0, for sums';
COMMENT ON COLUMN bi.stance.origin_key IS 'Key of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.stance.origin_name IS
'Name of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.stance.has_issue IS 'True if the claim stands in an issue (see issue)';
COMMENT ON COLUMN bi.stance.issue_count IS 'Number of issues that the claim stands in';
COMMENT ON COLUMN bi.stance.evidence_count IS 'Number of passages behind the claim (see evidence)';
COMMENT ON COLUMN bi.stance.first_passage_key IS 'Key of the first passage behind the claim (see passage)';
COMMENT ON COLUMN bi.stance.citation IS 'Source and paragraph of the first passage, ready to cite';
