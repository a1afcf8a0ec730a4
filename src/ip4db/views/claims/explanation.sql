-- What is, or is not, given as the cause of what, as each source tells it?
--
-- Grain:    one row per assertion.
-- Leaves out nothing: denials, plans and hedged claims are rows too, told apart by polarity, modality and hedge.
-- Read by:  topic, issue.
--
-- A denied cause has polarity denied; an effect that did not come about has modality counterfactual.

CREATE VIEW bi.explanation AS
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
    factor_entity.key AS factor_key,
    factor_entity.name AS factor_name,
    factor_entity.kind AS factor_kind,
    explanation.rank,
    explanation.strength_printed,
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
FROM ip4.explanation
INNER JOIN bi_internal.claim ON explanation.id = claim.assertion_id
INNER JOIN ip4.entity AS factor_entity ON explanation.factor_id = factor_entity.id
WHERE claim.kind = 'explanation';

COMMENT ON VIEW bi.explanation IS
'Causes given and causes denied, as each source tells it. One row per assertion.';
COMMENT ON COLUMN bi.explanation.row_key IS 'Unique key of the row: the key of the assertion';
COMMENT ON COLUMN bi.explanation.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.explanation.source_key IS 'Key of the source that says it';
COMMENT ON COLUMN bi.explanation.source_name IS 'Name of the source that says it';
COMMENT ON COLUMN bi.explanation.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.explanation.subject_key IS 'Key of what is explained';
COMMENT ON COLUMN bi.explanation.subject_name IS 'Name of what is explained';
COMMENT ON COLUMN bi.explanation.subject_kind IS 'Kind of entity that it is about, such as country or document';
COMMENT ON COLUMN bi.explanation.subject_iso3 IS 'ISO 3166-1 alpha-3 code of the subject, if it is a country';
COMMENT ON COLUMN bi.explanation.factor_key IS 'Key of the factor given as the cause';
COMMENT ON COLUMN bi.explanation.factor_name IS 'Name of the factor given as the cause';
COMMENT ON COLUMN bi.explanation.factor_kind IS 'Kind of entity of factor_key';
COMMENT ON COLUMN bi.explanation.rank IS 'Place among the factors, if the source orders them';
COMMENT ON COLUMN bi.explanation.strength_printed IS 'How strong, as printed';
COMMENT ON COLUMN bi.explanation.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.explanation.modality IS
'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.explanation.voice IS 'fact: put as a matter of fact; opinion: as a judgement of the holder';
COMMENT ON COLUMN bi.explanation.distribution IS
'Of the members of a group: own (no group), each, group (as one), unspecified';
COMMENT ON COLUMN bi.explanation.scope IS 'What the claim is limited to, in our words; empty if to nothing';
COMMENT ON COLUMN bi.explanation.hedge IS 'Words that weaken the claim or a link of its chain, as printed, joined by ;';
COMMENT ON COLUMN bi.explanation.is_hedged IS 'True if any word weakens it';
COMMENT ON COLUMN bi.explanation.hedged_count IS '1 if any word weakens it, else 0, for sums';
COMMENT ON COLUMN bi.explanation.date_from IS 'First day it may mean; empty if open or not said';
COMMENT ON COLUMN bi.explanation.date_to IS 'Last day it may mean, inclusive; empty if open or not said';
COMMENT ON COLUMN bi.explanation.date_precision IS
'How exact the days are: day, month, year, span, decade and so on (see code)';
COMMENT ON COLUMN bi.explanation.date_label IS 'The date as printed, else in words';
COMMENT ON COLUMN bi.explanation.date_is_ongoing IS 'True if the source says that it still went on; false says nothing';
COMMENT ON COLUMN bi.explanation.date_year IS 'The year, only where all days lie in one';
COMMENT ON COLUMN bi.explanation.date_basis IS
'stated, or resolved from anchor where the source dates by another event';
COMMENT ON COLUMN bi.explanation.anchor_key IS 'Key of the event or source that the date is relative to';
COMMENT ON COLUMN bi.explanation.anchor_name IS 'Name of the event or source that the date is relative to';
COMMENT ON COLUMN bi.explanation.anchor_relation IS 'How the date lies to its anchor, such as year_before (see code)';
COMMENT ON COLUMN bi.explanation.holder_key IS 'Key of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.explanation.holder_name IS 'Name of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.explanation.holder_country_key IS 'Key of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.explanation.holder_country_iso3 IS
'ISO 3166-1 alpha-3 code of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.explanation.speech_act IS 'What the holder does with the words, such as warns (see code)';
COMMENT ON COLUMN bi.explanation.speaker_chain IS 'Speakers from the source to the holder, joined by >';
COMMENT ON COLUMN bi.explanation.is_reported IS 'True if the source passes on what another holds';
COMMENT ON COLUMN bi.explanation.reported_count IS '1 if the source passes on what another holds, else 0, for sums';
COMMENT ON COLUMN bi.explanation.origin_key IS
'Key of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.explanation.origin_name IS
'Name of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.explanation.has_issue IS 'True if the claim stands in an issue (see issue)';
COMMENT ON COLUMN bi.explanation.issue_count IS 'Number of issues that the claim stands in';
COMMENT ON COLUMN bi.explanation.evidence_count IS 'Number of passages behind the claim (see evidence)';
COMMENT ON COLUMN bi.explanation.first_passage_key IS 'Key of the first passage behind the claim (see passage)';
COMMENT ON COLUMN bi.explanation.citation IS 'Source and paragraph of the first passage, ready to cite';
