-- What is a rule said to cover, demand, allow or rule out, as each source reads it?
--
-- Grain:    one row per assertion.
-- Leaves out nothing: denials, plans and hedged claims are rows too, told apart by polarity, modality and hedge.
-- Read by:  actor, issue.

CREATE VIEW bi.provision_reading AS
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
    provision.provision_type,
    provision.number_printed,
    document_entity.key AS document_key,
    document_entity.name AS document_name,
    provision_reading.effect,
    effect_list.meaning AS effect_meaning,
    object_entity.key AS object_key,
    object_entity.name AS object_name,
    object_entity.kind AS object_kind,
    object_country.iso_alpha3 AS object_iso3,
    provision_reading.condition,
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
FROM ip4.provision_reading
INNER JOIN bi_internal.claim ON provision_reading.id = claim.assertion_id
INNER JOIN ip4.provision_effect AS effect_list ON provision_reading.effect = effect_list.code
LEFT JOIN ip4.entity AS object_entity ON provision_reading.object_id = object_entity.id
LEFT JOIN ip4.country AS object_country ON provision_reading.object_id = object_country.id
INNER JOIN ip4.provision ON claim.subject_id = provision.id
LEFT JOIN ip4.entity AS document_entity ON provision.document_id = document_entity.id
WHERE claim.kind = 'provision_reading';

COMMENT ON VIEW bi.provision_reading IS
'Rules as sources read them; a reading is not the law. One row per assertion.';
COMMENT ON COLUMN bi.provision_reading.row_key IS 'Unique key of the row: the key of the assertion';
COMMENT ON COLUMN bi.provision_reading.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.provision_reading.source_key IS 'Key of the source that says it';
COMMENT ON COLUMN bi.provision_reading.source_name IS 'Name of the source that says it';
COMMENT ON COLUMN bi.provision_reading.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.provision_reading.subject_key IS 'Key of the rule';
COMMENT ON COLUMN bi.provision_reading.subject_name IS 'Name of the rule';
COMMENT ON COLUMN bi.provision_reading.subject_kind IS 'Kind of entity that it is about, such as country or document';
COMMENT ON COLUMN bi.provision_reading.subject_iso3 IS 'ISO 3166-1 alpha-3 code of the subject, if it is a country';
COMMENT ON COLUMN bi.provision_reading.provision_type IS 'What kind of rule (list provision_type in code)';
COMMENT ON COLUMN bi.provision_reading.number_printed IS 'Number of the rule as printed; empty if no source prints one';
COMMENT ON COLUMN bi.provision_reading.document_key IS 'Key of the document that the rule stands in';
COMMENT ON COLUMN bi.provision_reading.document_name IS 'Name of the document that the rule stands in';
COMMENT ON COLUMN bi.provision_reading.effect IS 'What the rule is said to do (list provision_effect in code)';
COMMENT ON COLUMN bi.provision_reading.effect_meaning IS 'What the code in effect means';
COMMENT ON COLUMN bi.provision_reading.object_key IS 'Key of the place, country, actor or thing that it does so to';
COMMENT ON COLUMN bi.provision_reading.object_name IS 'Name of the place, country, actor or thing that it does so to';
COMMENT ON COLUMN bi.provision_reading.object_kind IS 'Kind of entity of object_key';
COMMENT ON COLUMN bi.provision_reading.object_iso3 IS
'ISO 3166-1 alpha-3 code of the place, country, actor or thing that it does so to, if it is a country';
COMMENT ON COLUMN bi.provision_reading.condition IS 'Under which condition, in our words';
COMMENT ON COLUMN bi.provision_reading.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.provision_reading.modality IS
'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.provision_reading.voice IS 'fact: put as a matter of fact; opinion: as a judgement of the holder';
COMMENT ON COLUMN bi.provision_reading.distribution IS
'Of the members of a group: own (no group), each, group (as one), unspecified';
COMMENT ON COLUMN bi.provision_reading.scope IS 'What the claim is limited to, in our words; empty if to nothing';
COMMENT ON COLUMN bi.provision_reading.hedge IS
'Words that weaken the claim or a link of its chain, as printed, joined by ;';
COMMENT ON COLUMN bi.provision_reading.is_hedged IS 'True if any word weakens it';
COMMENT ON COLUMN bi.provision_reading.hedged_count IS '1 if any word weakens it, else 0, for sums';
COMMENT ON COLUMN bi.provision_reading.date_from IS 'First day it may mean; empty if open or not said';
COMMENT ON COLUMN bi.provision_reading.date_to IS 'Last day it may mean, inclusive; empty if open or not said';
COMMENT ON COLUMN bi.provision_reading.date_precision IS
'How exact the days are: day, month, year, span, decade and so on (see code)';
COMMENT ON COLUMN bi.provision_reading.date_label IS 'The date as printed, else in words';
COMMENT ON COLUMN bi.provision_reading.date_is_ongoing IS
'True if the source says that it still went on; false says nothing';
COMMENT ON COLUMN bi.provision_reading.date_year IS 'The year, only where all days lie in one';
COMMENT ON COLUMN bi.provision_reading.date_basis IS
'stated, or resolved from anchor where the source dates by another event';
COMMENT ON COLUMN bi.provision_reading.anchor_key IS 'Key of the event or source that the date is relative to';
COMMENT ON COLUMN bi.provision_reading.anchor_name IS 'Name of the event or source that the date is relative to';
COMMENT ON COLUMN bi.provision_reading.anchor_relation IS
'How the date lies to its anchor, such as year_before (see code)';
COMMENT ON COLUMN bi.provision_reading.holder_key IS 'Key of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.provision_reading.holder_name IS 'Name of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.provision_reading.holder_country_key IS 'Key of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.provision_reading.holder_country_iso3 IS
'ISO 3166-1 alpha-3 code of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.provision_reading.speech_act IS 'What the holder does with the words, such as warns (see code)';
COMMENT ON COLUMN bi.provision_reading.speaker_chain IS 'Speakers from the source to the holder, joined by >';
COMMENT ON COLUMN bi.provision_reading.is_reported IS 'True if the source passes on what another holds';
COMMENT ON COLUMN bi.provision_reading.reported_count IS
'1 if the source passes on what another holds, else 0, for sums';
COMMENT ON COLUMN bi.provision_reading.origin_key IS
'Key of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.provision_reading.origin_name IS
'Name of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.provision_reading.has_issue IS 'True if the claim stands in an issue (see issue)';
COMMENT ON COLUMN bi.provision_reading.issue_count IS 'Number of issues that the claim stands in';
COMMENT ON COLUMN bi.provision_reading.evidence_count IS 'Number of passages behind the claim (see evidence)';
COMMENT ON COLUMN bi.provision_reading.first_passage_key IS 'Key of the first passage behind the claim (see passage)';
COMMENT ON COLUMN bi.provision_reading.citation IS 'Source and paragraph of the first passage, ready to cite';
