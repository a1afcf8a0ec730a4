-- Who signed or issued a document, or is what it is about, as each source tells it?
--
-- Grain:    one row per assertion.
-- Leaves out nothing: denials, plans and hedged claims are rows too, told apart by polarity, modality and hedge.
-- Read by:  document.

CREATE VIEW bi.document_party AS
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
    party_entity.key AS party_key,
    party_entity.name AS party_name,
    party_country.iso_alpha3 AS party_iso3,
    document_party.party_printed,
    document_party.role,
    document_party.status,
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
FROM ip4.document_party
INNER JOIN bi_internal.claim ON document_party.id = claim.assertion_id
LEFT JOIN ip4.entity AS party_entity ON document_party.party_id = party_entity.id
LEFT JOIN ip4.country AS party_country ON document_party.party_id = party_country.id
WHERE claim.kind = 'document_party';

COMMENT ON VIEW bi.document_party IS
'Parties to documents, as each source names them. One row per assertion.';
COMMENT ON COLUMN bi.document_party.row_key IS 'Unique key of the row: the key of the assertion';
COMMENT ON COLUMN bi.document_party.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.document_party.source_key IS 'Key of the source that says it';
COMMENT ON COLUMN bi.document_party.source_name IS 'Name of the source that says it';
COMMENT ON COLUMN bi.document_party.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.document_party.subject_key IS 'Key of the document';
COMMENT ON COLUMN bi.document_party.subject_name IS 'Name of the document';
COMMENT ON COLUMN bi.document_party.subject_kind IS 'Kind of entity that it is about, such as country or document';
COMMENT ON COLUMN bi.document_party.subject_iso3 IS 'ISO 3166-1 alpha-3 code of the subject, if it is a country';
COMMENT ON COLUMN bi.document_party.party_key IS 'Key of the party; empty where only a function is printed';
COMMENT ON COLUMN bi.document_party.party_name IS 'Name of the party';
COMMENT ON COLUMN bi.document_party.party_iso3 IS 'ISO 3166-1 alpha-3 code of the party, if it is a country';
COMMENT ON COLUMN bi.document_party.party_printed IS 'The function of the party as printed';
COMMENT ON COLUMN bi.document_party.role IS 'signatory, issuer or subject';
COMMENT ON COLUMN bi.document_party.status IS
'How far the part of the party had come: done, in_development, intended, not_done';
COMMENT ON COLUMN bi.document_party.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.document_party.modality IS
'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.document_party.voice IS 'fact: put as a matter of fact; opinion: as a judgement of the holder';
COMMENT ON COLUMN bi.document_party.distribution IS
'Of the members of a group: own (no group), each, group (as one), unspecified';
COMMENT ON COLUMN bi.document_party.scope IS 'What the claim is limited to, in our words; empty if to nothing';
COMMENT ON COLUMN bi.document_party.hedge IS
'Words that weaken the claim or a link of its chain, as printed, joined by ;';
COMMENT ON COLUMN bi.document_party.is_hedged IS 'True if any word weakens it';
COMMENT ON COLUMN bi.document_party.hedged_count IS '1 if any word weakens it, else 0, for sums';
COMMENT ON COLUMN bi.document_party.date_from IS 'First day it may mean; empty if open or not said';
COMMENT ON COLUMN bi.document_party.date_to IS 'Last day it may mean, inclusive; empty if open or not said';
COMMENT ON COLUMN bi.document_party.date_precision IS
'How exact the days are: day, month, year, span, decade and so on (see code)';
COMMENT ON COLUMN bi.document_party.date_label IS 'The date as printed, else in words';
COMMENT ON COLUMN bi.document_party.date_is_ongoing IS
'True if the source says that it still went on; false says nothing';
COMMENT ON COLUMN bi.document_party.date_year IS 'The year, only where all days lie in one';
COMMENT ON COLUMN bi.document_party.date_basis IS
'stated, or resolved from anchor where the source dates by another event';
COMMENT ON COLUMN bi.document_party.anchor_key IS 'Key of the event or source that the date is relative to';
COMMENT ON COLUMN bi.document_party.anchor_name IS 'Name of the event or source that the date is relative to';
COMMENT ON COLUMN bi.document_party.anchor_relation IS
'How the date lies to its anchor, such as year_before (see code)';
COMMENT ON COLUMN bi.document_party.holder_key IS 'Key of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.document_party.holder_name IS 'Name of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.document_party.holder_country_key IS 'Key of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.document_party.holder_country_iso3 IS
'ISO 3166-1 alpha-3 code of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.document_party.speech_act IS 'What the holder does with the words, such as warns (see code)';
COMMENT ON COLUMN bi.document_party.speaker_chain IS 'Speakers from the source to the holder, joined by >';
COMMENT ON COLUMN bi.document_party.is_reported IS 'True if the source passes on what another holds';
COMMENT ON COLUMN bi.document_party.reported_count IS '1 if the source passes on what another holds, else 0, for sums';
COMMENT ON COLUMN bi.document_party.origin_key IS
'Key of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.document_party.origin_name IS
'Name of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.document_party.has_issue IS 'True if the claim stands in an issue (see issue)';
COMMENT ON COLUMN bi.document_party.issue_count IS 'Number of issues that the claim stands in';
COMMENT ON COLUMN bi.document_party.evidence_count IS 'Number of passages behind the claim (see evidence)';
COMMENT ON COLUMN bi.document_party.first_passage_key IS 'Key of the first passage behind the claim (see passage)';
COMMENT ON COLUMN bi.document_party.citation IS 'Source and paragraph of the first passage, ready to cite';
