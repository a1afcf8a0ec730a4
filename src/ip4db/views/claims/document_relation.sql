-- Which document follows, replaces or belongs to what, as each source tells it?
--
-- Grain:    one row per assertion.
-- Leaves out nothing: denials, plans and hedged claims are rows too, told apart by polarity, modality and hedge.
-- Read by:  document.

CREATE VIEW bi.document_relation AS
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
    document_relation.relation,
    relation_list.meaning AS relation_meaning,
    other_entity.key AS other_key,
    other_entity.name AS other_name,
    other_entity.kind AS other_kind,
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
FROM ip4.document_relation
INNER JOIN bi_internal.claim ON document_relation.id = claim.assertion_id
INNER JOIN ip4.document_relation_type AS relation_list ON document_relation.relation = relation_list.code
INNER JOIN ip4.entity AS other_entity ON document_relation.other_id = other_entity.id
WHERE claim.kind = 'document_relation';

COMMENT ON VIEW bi.document_relation IS
'How documents relate to others and to events, as each source tells it. One row per assertion.';
COMMENT ON COLUMN bi.document_relation.row_key IS 'Unique key of the row: the key of the assertion';
COMMENT ON COLUMN bi.document_relation.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.document_relation.source_key IS 'Key of the source that says it';
COMMENT ON COLUMN bi.document_relation.source_name IS 'Name of the source that says it';
COMMENT ON COLUMN bi.document_relation.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.document_relation.subject_key IS 'Key of the document';
COMMENT ON COLUMN bi.document_relation.subject_name IS 'Name of the document';
COMMENT ON COLUMN bi.document_relation.subject_kind IS 'Kind of entity that it is about, such as country or document';
COMMENT ON COLUMN bi.document_relation.subject_iso3 IS 'ISO 3166-1 alpha-3 code of the subject, if it is a country';
COMMENT ON COLUMN bi.document_relation.relation IS
'What the document is to the other (list document_relation_type in code)';
COMMENT ON COLUMN bi.document_relation.relation_meaning IS 'What the code in relation means';
COMMENT ON COLUMN bi.document_relation.other_key IS 'Key of the other document, or the event';
COMMENT ON COLUMN bi.document_relation.other_name IS 'Name of the other document, or the event';
COMMENT ON COLUMN bi.document_relation.other_kind IS 'Kind of entity of other_key';
COMMENT ON COLUMN bi.document_relation.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.document_relation.modality IS
'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.document_relation.voice IS 'fact: put as a matter of fact; opinion: as a judgement of the holder';
COMMENT ON COLUMN bi.document_relation.distribution IS
'Of the members of a group: own (no group), each, group (as one), unspecified';
COMMENT ON COLUMN bi.document_relation.scope IS 'What the claim is limited to, in our words; empty if to nothing';
COMMENT ON COLUMN bi.document_relation.hedge IS
'Words that weaken the claim or a link of its chain, as printed, joined by ;';
COMMENT ON COLUMN bi.document_relation.is_hedged IS 'True if any word weakens it';
COMMENT ON COLUMN bi.document_relation.hedged_count IS '1 if any word weakens it, else 0, for sums';
COMMENT ON COLUMN bi.document_relation.date_from IS 'First day it may mean; empty if open or not said';
COMMENT ON COLUMN bi.document_relation.date_to IS 'Last day it may mean, inclusive; empty if open or not said';
COMMENT ON COLUMN bi.document_relation.date_precision IS
'How exact the days are: day, month, year, span, decade and so on (see code)';
COMMENT ON COLUMN bi.document_relation.date_label IS 'The date as printed, else in words';
COMMENT ON COLUMN bi.document_relation.date_is_ongoing IS
'True if the source says that it still went on; false says nothing';
COMMENT ON COLUMN bi.document_relation.date_year IS 'The year, only where all days lie in one';
COMMENT ON COLUMN bi.document_relation.date_basis IS
'stated, or resolved from anchor where the source dates by another event';
COMMENT ON COLUMN bi.document_relation.anchor_key IS 'Key of the event or source that the date is relative to';
COMMENT ON COLUMN bi.document_relation.anchor_name IS 'Name of the event or source that the date is relative to';
COMMENT ON COLUMN bi.document_relation.anchor_relation IS
'How the date lies to its anchor, such as year_before (see code)';
COMMENT ON COLUMN bi.document_relation.holder_key IS 'Key of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.document_relation.holder_name IS 'Name of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.document_relation.holder_country_key IS 'Key of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.document_relation.holder_country_iso3 IS
'ISO 3166-1 alpha-3 code of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.document_relation.speech_act IS 'What the holder does with the words, such as warns (see code)';
COMMENT ON COLUMN bi.document_relation.speaker_chain IS 'Speakers from the source to the holder, joined by >';
COMMENT ON COLUMN bi.document_relation.is_reported IS 'True if the source passes on what another holds';
COMMENT ON COLUMN bi.document_relation.reported_count IS
'1 if the source passes on what another holds, else 0, for sums';
COMMENT ON COLUMN bi.document_relation.origin_key IS
'Key of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.document_relation.origin_name IS
'Name of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.document_relation.has_issue IS 'True if the claim stands in an issue (see issue)';
COMMENT ON COLUMN bi.document_relation.issue_count IS 'Number of issues that the claim stands in';
COMMENT ON COLUMN bi.document_relation.evidence_count IS 'Number of passages behind the claim (see evidence)';
COMMENT ON COLUMN bi.document_relation.first_passage_key IS 'Key of the first passage behind the claim (see passage)';
COMMENT ON COLUMN bi.document_relation.citation IS 'Source and paragraph of the first passage, ready to cite';
