-- Who cooperates with whom in which area, and how far has it come, as each source tells it?
--
-- Grain:    one row per assertion.
-- Leaves out nothing: denials, plans and hedged claims are rows too, told apart by polarity, modality and hedge.
-- Read by:  cooperation_matrix, topic, country.

CREATE VIEW bi.cooperation AS
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
    partner_entity.key AS partner_key,
    partner_entity.name AS partner_name,
    partner_country.iso_alpha3 AS partner_iso3,
    area_entity.key AS area_key,
    area_entity.name AS area_name,
    cooperation.level,
    level_list.meaning AS level_meaning,
    level_list.rank AS level_rank,
    cooperation.tense,
    against_entity.key AS against_key,
    against_entity.name AS against_name,
    against_country.iso_alpha3 AS against_iso3,
    instrument_entity.key AS instrument_key,
    instrument_entity.name AS instrument_name,
    cooperation_with_nato.is_with_nato,
    cooperation_with_nato.is_with_nato::integer::smallint AS with_nato_count,
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
FROM ip4.cooperation
INNER JOIN bi_internal.claim ON cooperation.id = claim.assertion_id
INNER JOIN bi_internal.cooperation_with_nato ON cooperation.id = cooperation_with_nato.assertion_id
LEFT JOIN ip4.entity AS partner_entity ON cooperation.partner_id = partner_entity.id
LEFT JOIN ip4.country AS partner_country ON cooperation.partner_id = partner_country.id
INNER JOIN ip4.entity AS area_entity ON cooperation.area_id = area_entity.id
INNER JOIN ip4.cooperation_level AS level_list ON cooperation.level = level_list.code
LEFT JOIN ip4.entity AS against_entity ON cooperation.against_id = against_entity.id
LEFT JOIN ip4.country AS against_country ON cooperation.against_id = against_country.id
LEFT JOIN ip4.entity AS instrument_entity ON cooperation.instrument_id = instrument_entity.id
WHERE claim.kind = 'cooperation';

COMMENT ON VIEW bi.cooperation IS
'Cooperation by area, as each source tells it. One row per assertion.';
COMMENT ON COLUMN bi.cooperation.row_key IS 'Unique key of the row: the key of the assertion';
COMMENT ON COLUMN bi.cooperation.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.cooperation.source_key IS 'Key of the source that says it';
COMMENT ON COLUMN bi.cooperation.source_name IS 'Name of the source that says it';
COMMENT ON COLUMN bi.cooperation.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.cooperation.subject_key IS 'Key of the one who cooperates';
COMMENT ON COLUMN bi.cooperation.subject_name IS 'Name of the one who cooperates';
COMMENT ON COLUMN bi.cooperation.subject_kind IS 'Kind of entity that it is about, such as country or document';
COMMENT ON COLUMN bi.cooperation.subject_iso3 IS 'ISO 3166-1 alpha-3 code of the subject, if it is a country';
COMMENT ON COLUMN bi.cooperation.partner_key IS 'Key of the partner';
COMMENT ON COLUMN bi.cooperation.partner_name IS 'Name of the partner';
COMMENT ON COLUMN bi.cooperation.partner_iso3 IS 'ISO 3166-1 alpha-3 code of the partner, if it is a country';
COMMENT ON COLUMN bi.cooperation.area_key IS 'Key of the cooperation area or topic';
COMMENT ON COLUMN bi.cooperation.area_name IS 'Name of the cooperation area or topic';
COMMENT ON COLUMN bi.cooperation.level IS 'How far it has come (list cooperation_level in code)';
COMMENT ON COLUMN bi.cooperation.level_meaning IS 'What the code in level means';
COMMENT ON COLUMN bi.cooperation.level_rank IS 'Place of the level in its scale, 1 being the least';
COMMENT ON COLUMN bi.cooperation.tense IS 'past, current or intended, seen from the source';
COMMENT ON COLUMN bi.cooperation.against_key IS 'Key of the one against whom or what it is directed';
COMMENT ON COLUMN bi.cooperation.against_name IS 'Name of the one against whom or what it is directed';
COMMENT ON COLUMN bi.cooperation.against_iso3 IS
'ISO 3166-1 alpha-3 code of the one against whom or what it is directed, if it is a country';
COMMENT ON COLUMN bi.cooperation.instrument_key IS 'Key of the document or initiative that it rests on';
COMMENT ON COLUMN bi.cooperation.instrument_name IS 'Name of the document or initiative that it rests on';
COMMENT ON COLUMN bi.cooperation.is_with_nato IS
'True if NATO or a body of it is a side, or the cooperation rests on a partnership programme and names no partner';
COMMENT ON COLUMN bi.cooperation.with_nato_count IS '1 if NATO is a side, else 0, for sums';
COMMENT ON COLUMN bi.cooperation.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.cooperation.modality IS
'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.cooperation.voice IS 'fact: put as a matter of fact; opinion: as a judgement of the holder';
COMMENT ON COLUMN bi.cooperation.distribution IS
'Of the members of a group: own (no group), each, group (as one), unspecified';
COMMENT ON COLUMN bi.cooperation.scope IS 'What the claim is limited to, in our words; empty if to nothing';
COMMENT ON COLUMN bi.cooperation.hedge IS 'Words that weaken the claim or a link of its chain, as printed, joined by ;';
COMMENT ON COLUMN bi.cooperation.is_hedged IS 'True if any word weakens it';
COMMENT ON COLUMN bi.cooperation.hedged_count IS '1 if any word weakens it, else 0, for sums';
COMMENT ON COLUMN bi.cooperation.date_from IS 'First day it may mean; empty if open or not said';
COMMENT ON COLUMN bi.cooperation.date_to IS 'Last day it may mean, inclusive; empty if open or not said';
COMMENT ON COLUMN bi.cooperation.date_precision IS
'How exact the days are: day, month, year, span, decade and so on (see code)';
COMMENT ON COLUMN bi.cooperation.date_label IS 'The date as printed, else in words';
COMMENT ON COLUMN bi.cooperation.date_is_ongoing IS 'True if the source says that it still went on; false says nothing';
COMMENT ON COLUMN bi.cooperation.date_year IS 'The year, only where all days lie in one';
COMMENT ON COLUMN bi.cooperation.date_basis IS
'stated, or resolved from anchor where the source dates by another event';
COMMENT ON COLUMN bi.cooperation.anchor_key IS 'Key of the event or source that the date is relative to';
COMMENT ON COLUMN bi.cooperation.anchor_name IS 'Name of the event or source that the date is relative to';
COMMENT ON COLUMN bi.cooperation.anchor_relation IS 'How the date lies to its anchor, such as year_before (see code)';
COMMENT ON COLUMN bi.cooperation.holder_key IS 'Key of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.cooperation.holder_name IS 'Name of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.cooperation.holder_country_key IS 'Key of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.cooperation.holder_country_iso3 IS
'ISO 3166-1 alpha-3 code of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.cooperation.speech_act IS 'What the holder does with the words, such as warns (see code)';
COMMENT ON COLUMN bi.cooperation.speaker_chain IS 'Speakers from the source to the holder, joined by >';
COMMENT ON COLUMN bi.cooperation.is_reported IS 'True if the source passes on what another holds';
COMMENT ON COLUMN bi.cooperation.reported_count IS '1 if the source passes on what another holds, else 0, for sums';
COMMENT ON COLUMN bi.cooperation.origin_key IS
'Key of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.cooperation.origin_name IS
'Name of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.cooperation.has_issue IS 'True if the claim stands in an issue (see issue)';
COMMENT ON COLUMN bi.cooperation.issue_count IS 'Number of issues that the claim stands in';
COMMENT ON COLUMN bi.cooperation.evidence_count IS 'Number of passages behind the claim (see evidence)';
COMMENT ON COLUMN bi.cooperation.first_passage_key IS 'Key of the first passage behind the claim (see passage)';
COMMENT ON COLUMN bi.cooperation.citation IS 'Source and paragraph of the first passage, ready to cite';
