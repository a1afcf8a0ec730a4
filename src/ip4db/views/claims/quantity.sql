-- Which counts, ordinals and other numbers do sources print, and of what?
--
-- Grain:    one row per assertion.
-- Leaves out nothing: denials, plans and hedged claims are rows too, told apart by polarity, modality and hedge.
-- Read by:  actor, summit, issue.
--
-- Every first, third time and running count is here. Counts of different times do not contradict.

CREATE VIEW bi.quantity AS
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
    quantity.measure,
    measure_list.meaning AS measure_meaning,
    quantity.printed_value,
    quantity.low,
    quantity.high,
    quantity.unit,
    quantity.comparator,
    comparator_list.meaning AS comparator_meaning,
    quantity.value_printed,
    at_entity.key AS at_key,
    at_entity.name AS at_name,
    counted_entity.key AS counted_key,
    counted_entity.name AS counted_name,
    counted_country.iso_alpha3 AS counted_iso3,
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
FROM ip4.quantity
INNER JOIN bi_internal.claim ON quantity.id = claim.assertion_id
INNER JOIN ip4.quantity_measure AS measure_list ON quantity.measure = measure_list.code
INNER JOIN ip4.comparator AS comparator_list ON quantity.comparator = comparator_list.code
LEFT JOIN ip4.entity AS at_entity ON quantity.at_id = at_entity.id
LEFT JOIN ip4.entity AS counted_entity ON quantity.counted_id = counted_entity.id
LEFT JOIN ip4.country AS counted_country ON quantity.counted_id = counted_country.id
WHERE claim.kind = 'quantity';

COMMENT ON VIEW bi.quantity IS
'Counts, ordinals and other numbers, as each source prints them. One row per assertion.';
COMMENT ON COLUMN bi.quantity.row_key IS 'Unique key of the row: the key of the assertion';
COMMENT ON COLUMN bi.quantity.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.quantity.source_key IS 'Key of the source that says it';
COMMENT ON COLUMN bi.quantity.source_name IS 'Name of the source that says it';
COMMENT ON COLUMN bi.quantity.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.quantity.subject_key IS 'Key of what has the number';
COMMENT ON COLUMN bi.quantity.subject_name IS 'Name of what has the number';
COMMENT ON COLUMN bi.quantity.subject_kind IS 'Kind of entity that it is about, such as country or document';
COMMENT ON COLUMN bi.quantity.subject_iso3 IS 'ISO 3166-1 alpha-3 code of the subject, if it is a country';
COMMENT ON COLUMN bi.quantity.measure IS 'What is counted or numbered (list quantity_measure in code)';
COMMENT ON COLUMN bi.quantity.measure_meaning IS 'What the code in measure means';
COMMENT ON COLUMN bi.quantity.printed_value IS 'The number printed; comparator says how it bounds the true one';
COMMENT ON COLUMN bi.quantity.low IS 'Smallest value that the words allow; empty if they set none';
COMMENT ON COLUMN bi.quantity.high IS 'Largest value that the words allow; empty if they set none';
COMMENT ON COLUMN bi.quantity.unit IS 'count, ordinal (1 being the first) or years';
COMMENT ON COLUMN bi.quantity.comparator IS 'How the number bounds the true one (list comparator in code)';
COMMENT ON COLUMN bi.quantity.comparator_meaning IS 'What the code in comparator means';
COMMENT ON COLUMN bi.quantity.value_printed IS 'The number in the words of the source';
COMMENT ON COLUMN bi.quantity.at_key IS 'Key of the event or document at or in which it holds';
COMMENT ON COLUMN bi.quantity.at_name IS 'Name of the event or document at or in which it holds';
COMMENT ON COLUMN bi.quantity.counted_key IS 'Key of what is counted';
COMMENT ON COLUMN bi.quantity.counted_name IS 'Name of what is counted';
COMMENT ON COLUMN bi.quantity.counted_iso3 IS 'ISO 3166-1 alpha-3 code of what is counted, if it is a country';
COMMENT ON COLUMN bi.quantity.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.quantity.modality IS 'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.quantity.voice IS 'fact: put as a matter of fact; opinion: as a judgement of the holder';
COMMENT ON COLUMN bi.quantity.distribution IS
'Of the members of a group: own (no group), each, group (as one), unspecified';
COMMENT ON COLUMN bi.quantity.scope IS 'What the claim is limited to, in our words; empty if to nothing';
COMMENT ON COLUMN bi.quantity.hedge IS 'Words that weaken the claim or a link of its chain, as printed, joined by ;';
COMMENT ON COLUMN bi.quantity.is_hedged IS 'True if any word weakens it';
COMMENT ON COLUMN bi.quantity.hedged_count IS '1 if any word weakens it, else 0, for sums';
COMMENT ON COLUMN bi.quantity.date_from IS 'First day it may mean; empty if open or not said';
COMMENT ON COLUMN bi.quantity.date_to IS 'Last day it may mean, inclusive; empty if open or not said';
COMMENT ON COLUMN bi.quantity.date_precision IS
'How exact the days are: day, month, year, span, decade and so on (see code)';
COMMENT ON COLUMN bi.quantity.date_label IS 'The date as printed, else in words';
COMMENT ON COLUMN bi.quantity.date_is_ongoing IS 'True if the source says that it still went on; false says nothing';
COMMENT ON COLUMN bi.quantity.date_year IS 'The year, only where all days lie in one';
COMMENT ON COLUMN bi.quantity.date_basis IS 'stated, or resolved from anchor where the source dates by another event';
COMMENT ON COLUMN bi.quantity.anchor_key IS 'Key of the event or source that the date is relative to';
COMMENT ON COLUMN bi.quantity.anchor_name IS 'Name of the event or source that the date is relative to';
COMMENT ON COLUMN bi.quantity.anchor_relation IS 'How the date lies to its anchor, such as year_before (see code)';
COMMENT ON COLUMN bi.quantity.holder_key IS 'Key of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.quantity.holder_name IS 'Name of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.quantity.holder_country_key IS 'Key of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.quantity.holder_country_iso3 IS
'ISO 3166-1 alpha-3 code of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.quantity.speech_act IS 'What the holder does with the words, such as warns (see code)';
COMMENT ON COLUMN bi.quantity.speaker_chain IS 'Speakers from the source to the holder, joined by >';
COMMENT ON COLUMN bi.quantity.is_reported IS 'True if the source passes on what another holds';
COMMENT ON COLUMN bi.quantity.reported_count IS '1 if the source passes on what another holds, else 0, for sums';
COMMENT ON COLUMN bi.quantity.origin_key IS
'Key of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.quantity.origin_name IS
'Name of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.quantity.has_issue IS 'True if the claim stands in an issue (see issue)';
COMMENT ON COLUMN bi.quantity.issue_count IS 'Number of issues that the claim stands in';
COMMENT ON COLUMN bi.quantity.evidence_count IS 'Number of passages behind the claim (see evidence)';
COMMENT ON COLUMN bi.quantity.first_passage_key IS 'Key of the first passage behind the claim (see passage)';
COMMENT ON COLUMN bi.quantity.citation IS 'Source and paragraph of the first passage, ready to cite';
