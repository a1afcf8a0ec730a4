-- Which purposes, benefits, conditions and other aspects does a thing have, as each source tells it?
--
-- Grain:    one row per assertion.
-- Leaves out nothing: denials, plans and hedged claims are rows too, told apart by polarity, modality and hedge.
-- Read by:  initiative, document, topic.

CREATE VIEW bi.aspect AS
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
    aspect.role,
    role_list.meaning AS role_meaning,
    aspect.item,
    item_entity_entity.key AS item_entity_key,
    item_entity_entity.name AS item_entity_name,
    item_entity_entity.kind AS item_entity_kind,
    versus_entity.key AS versus_key,
    versus_entity.name AS versus_name,
    versus_country.iso_alpha3 AS versus_iso3,
    aspect.rank,
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
FROM ip4.aspect
INNER JOIN bi_internal.claim ON aspect.id = claim.assertion_id
INNER JOIN ip4.aspect_role AS role_list ON aspect.role = role_list.code
LEFT JOIN ip4.entity AS item_entity_entity ON aspect.item_entity_id = item_entity_entity.id
LEFT JOIN ip4.entity AS versus_entity ON aspect.versus_id = versus_entity.id
LEFT JOIN ip4.country AS versus_country ON aspect.versus_id = versus_country.id
WHERE claim.kind = 'aspect';

COMMENT ON VIEW bi.aspect IS
'Purposes, benefits, conditions and other aspects, as each source tells it. One row per assertion.';
COMMENT ON COLUMN bi.aspect.row_key IS 'Unique key of the row: the key of the assertion';
COMMENT ON COLUMN bi.aspect.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.aspect.source_key IS 'Key of the source that says it';
COMMENT ON COLUMN bi.aspect.source_name IS 'Name of the source that says it';
COMMENT ON COLUMN bi.aspect.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.aspect.subject_key IS 'Key of the thing';
COMMENT ON COLUMN bi.aspect.subject_name IS 'Name of the thing';
COMMENT ON COLUMN bi.aspect.subject_kind IS 'Kind of entity that it is about, such as country or document';
COMMENT ON COLUMN bi.aspect.subject_iso3 IS 'ISO 3166-1 alpha-3 code of the subject, if it is a country';
COMMENT ON COLUMN bi.aspect.role IS 'Which aspect (list aspect_role in code)';
COMMENT ON COLUMN bi.aspect.role_meaning IS 'What the code in role means';
COMMENT ON COLUMN bi.aspect.item IS 'The aspect in at most 8 words of ours';
COMMENT ON COLUMN bi.aspect.item_entity_key IS 'Key of the entity that the aspect is, if it is one';
COMMENT ON COLUMN bi.aspect.item_entity_name IS 'Name of the entity that the aspect is, if it is one';
COMMENT ON COLUMN bi.aspect.item_entity_kind IS 'Kind of entity of item_entity_key';
COMMENT ON COLUMN bi.aspect.versus_key IS 'Key of what the subject is compared with';
COMMENT ON COLUMN bi.aspect.versus_name IS 'Name of what the subject is compared with';
COMMENT ON COLUMN bi.aspect.versus_iso3 IS
'ISO 3166-1 alpha-3 code of what the subject is compared with, if it is a country';
COMMENT ON COLUMN bi.aspect.rank IS 'Place among the aspects, if the source orders them';
COMMENT ON COLUMN bi.aspect.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.aspect.modality IS 'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.aspect.voice IS 'fact: put as a matter of fact; opinion: as a judgement of the holder';
COMMENT ON COLUMN bi.aspect.distribution IS
'Of the members of a group: own (no group), each, group (as one), unspecified';
COMMENT ON COLUMN bi.aspect.scope IS 'What the claim is limited to, in our words; empty if to nothing';
COMMENT ON COLUMN bi.aspect.hedge IS 'Words that weaken the claim or a link of its chain, as printed, joined by ;';
COMMENT ON COLUMN bi.aspect.is_hedged IS 'True if any word weakens it';
COMMENT ON COLUMN bi.aspect.hedged_count IS '1 if any word weakens it, else 0, for sums';
COMMENT ON COLUMN bi.aspect.date_from IS 'First day it may mean; empty if open or not said';
COMMENT ON COLUMN bi.aspect.date_to IS 'Last day it may mean, inclusive; empty if open or not said';
COMMENT ON COLUMN bi.aspect.date_precision IS
'How exact the days are: day, month, year, span, decade and so on (see code)';
COMMENT ON COLUMN bi.aspect.date_label IS 'The date as printed, else in words';
COMMENT ON COLUMN bi.aspect.date_is_ongoing IS 'True if the source says that it still went on; false says nothing';
COMMENT ON COLUMN bi.aspect.date_year IS 'The year, only where all days lie in one';
COMMENT ON COLUMN bi.aspect.date_basis IS 'stated, or resolved from anchor where the source dates by another event';
COMMENT ON COLUMN bi.aspect.anchor_key IS 'Key of the event or source that the date is relative to';
COMMENT ON COLUMN bi.aspect.anchor_name IS 'Name of the event or source that the date is relative to';
COMMENT ON COLUMN bi.aspect.anchor_relation IS 'How the date lies to its anchor, such as year_before (see code)';
COMMENT ON COLUMN bi.aspect.holder_key IS 'Key of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.aspect.holder_name IS 'Name of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.aspect.holder_country_key IS 'Key of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.aspect.holder_country_iso3 IS
'ISO 3166-1 alpha-3 code of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.aspect.speech_act IS 'What the holder does with the words, such as warns (see code)';
COMMENT ON COLUMN bi.aspect.speaker_chain IS 'Speakers from the source to the holder, joined by >';
COMMENT ON COLUMN bi.aspect.is_reported IS 'True if the source passes on what another holds';
COMMENT ON COLUMN bi.aspect.reported_count IS '1 if the source passes on what another holds, else 0, for sums';
COMMENT ON COLUMN bi.aspect.origin_key IS 'Key of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.aspect.origin_name IS
'Name of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.aspect.has_issue IS 'True if the claim stands in an issue (see issue)';
COMMENT ON COLUMN bi.aspect.issue_count IS 'Number of issues that the claim stands in';
COMMENT ON COLUMN bi.aspect.evidence_count IS 'Number of passages behind the claim (see evidence)';
COMMENT ON COLUMN bi.aspect.first_passage_key IS 'Key of the first passage behind the claim (see passage)';
COMMENT ON COLUMN bi.aspect.citation IS 'Source and paragraph of the first passage, ready to cite';
