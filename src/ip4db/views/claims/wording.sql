-- How does a document or body treat something in its words, as each source tells it?
--
-- Grain:    one row per assertion.
-- Leaves out nothing: denials, plans and hedged claims are rows too, told apart by polarity, modality and hedge.
-- Read by:  document, topic.
--
-- Does not mention: treatment mentions with polarity denied.

CREATE VIEW bi.wording AS
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
    wording.treatment,
    treatment_list.meaning AS treatment_meaning,
    about_entity.key AS about_key,
    about_entity.name AS about_name,
    about_entity.kind AS about_kind,
    about_country.iso_alpha3 AS about_iso3,
    (
        SELECT string_agg(quotation.phrase, ' | ' ORDER BY quotation.ordinal)
        FROM ip4.quotation
        WHERE quotation.assertion_id = wording.id
    ) AS phrases,
    (
        SELECT count(*)::smallint
        FROM ip4.quotation
        WHERE quotation.assertion_id = wording.id
    ) AS phrase_count,
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
FROM ip4.wording
INNER JOIN bi_internal.claim ON wording.id = claim.assertion_id
INNER JOIN ip4.wording_treatment AS treatment_list ON wording.treatment = treatment_list.code
INNER JOIN ip4.entity AS about_entity ON wording.about_id = about_entity.id
LEFT JOIN ip4.country AS about_country ON wording.about_id = about_country.id
WHERE claim.kind = 'wording';

COMMENT ON VIEW bi.wording IS
'How documents and bodies treat things in their words, as each source tells it. One row per assertion.';
COMMENT ON COLUMN bi.wording.row_key IS 'Unique key of the row: the key of the assertion';
COMMENT ON COLUMN bi.wording.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.wording.source_key IS 'Key of the source that says it';
COMMENT ON COLUMN bi.wording.source_name IS 'Name of the source that says it';
COMMENT ON COLUMN bi.wording.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.wording.subject_key IS 'Key of the document or body that speaks';
COMMENT ON COLUMN bi.wording.subject_name IS 'Name of the document or body that speaks';
COMMENT ON COLUMN bi.wording.subject_kind IS 'Kind of entity that it is about, such as country or document';
COMMENT ON COLUMN bi.wording.subject_iso3 IS 'ISO 3166-1 alpha-3 code of the subject, if it is a country';
COMMENT ON COLUMN bi.wording.treatment IS 'How the words treat what they are about (list wording_treatment in code)';
COMMENT ON COLUMN bi.wording.treatment_meaning IS 'What the code in treatment means';
COMMENT ON COLUMN bi.wording.about_key IS 'Key of what the words are about';
COMMENT ON COLUMN bi.wording.about_name IS 'Name of what the words are about';
COMMENT ON COLUMN bi.wording.about_kind IS 'Kind of entity of about_key';
COMMENT ON COLUMN bi.wording.about_iso3 IS 'ISO 3166-1 alpha-3 code of what the words are about, if it is a country';
COMMENT ON COLUMN bi.wording.phrases IS 'Phrases quoted for it, joined by | (one row each in quotation)';
COMMENT ON COLUMN bi.wording.phrase_count IS 'Number of phrases quoted for it';
COMMENT ON COLUMN bi.wording.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.wording.modality IS 'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.wording.voice IS 'fact: put as a matter of fact; opinion: as a judgement of the holder';
COMMENT ON COLUMN bi.wording.distribution IS
'Of the members of a group: own (no group), each, group (as one), unspecified';
COMMENT ON COLUMN bi.wording.scope IS 'What the claim is limited to, in our words; empty if to nothing';
COMMENT ON COLUMN bi.wording.hedge IS 'Words that weaken the claim or a link of its chain, as printed, joined by ;';
COMMENT ON COLUMN bi.wording.is_hedged IS 'True if any word weakens it';
COMMENT ON COLUMN bi.wording.hedged_count IS '1 if any word weakens it, else 0, for sums';
COMMENT ON COLUMN bi.wording.date_from IS 'First day it may mean; empty if open or not said';
COMMENT ON COLUMN bi.wording.date_to IS 'Last day it may mean, inclusive; empty if open or not said';
COMMENT ON COLUMN bi.wording.date_precision IS
'How exact the days are: day, month, year, span, decade and so on (see code)';
COMMENT ON COLUMN bi.wording.date_label IS 'The date as printed, else in words';
COMMENT ON COLUMN bi.wording.date_is_ongoing IS 'True if the source says that it still went on; false says nothing';
COMMENT ON COLUMN bi.wording.date_year IS 'The year, only where all days lie in one';
COMMENT ON COLUMN bi.wording.date_basis IS 'stated, or resolved from anchor where the source dates by another event';
COMMENT ON COLUMN bi.wording.anchor_key IS 'Key of the event or source that the date is relative to';
COMMENT ON COLUMN bi.wording.anchor_name IS 'Name of the event or source that the date is relative to';
COMMENT ON COLUMN bi.wording.anchor_relation IS 'How the date lies to its anchor, such as year_before (see code)';
COMMENT ON COLUMN bi.wording.holder_key IS 'Key of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.wording.holder_name IS 'Name of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.wording.holder_country_key IS 'Key of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.wording.holder_country_iso3 IS
'ISO 3166-1 alpha-3 code of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.wording.speech_act IS 'What the holder does with the words, such as warns (see code)';
COMMENT ON COLUMN bi.wording.speaker_chain IS 'Speakers from the source to the holder, joined by >';
COMMENT ON COLUMN bi.wording.is_reported IS 'True if the source passes on what another holds';
COMMENT ON COLUMN bi.wording.reported_count IS '1 if the source passes on what another holds, else 0, for sums';
COMMENT ON COLUMN bi.wording.origin_key IS 'Key of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.wording.origin_name IS
'Name of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.wording.has_issue IS 'True if the claim stands in an issue (see issue)';
COMMENT ON COLUMN bi.wording.issue_count IS 'Number of issues that the claim stands in';
COMMENT ON COLUMN bi.wording.evidence_count IS 'Number of passages behind the claim (see evidence)';
COMMENT ON COLUMN bi.wording.first_passage_key IS 'Key of the first passage behind the claim (see passage)';
COMMENT ON COLUMN bi.wording.citation IS 'Source and paragraph of the first passage, ready to cite';
