-- Which words does a source print as those of a speaker or a document?
--
-- Grain:    one row per quotation.
-- Leaves out the prose of the sources themselves: only words of speakers and documents are quoted.
-- Read by:  wording, document, search.
--
-- One passage may stand behind several claims that quote it: then it is one printing of the saying.

CREATE VIEW bi.quotation AS
SELECT
    claim.assertion_key || '/q' || quotation.ordinal AS row_key,
    claim.assertion_key,
    claim.source_key,
    claim.source_name,
    claim.statement,
    claim.subject_key,
    claim.subject_name,
    claim.subject_kind,
    claim.subject_iso3,
    quotation.ordinal AS quotation_number,
    quotation.phrase,
    CASE quotation.is_verbatim WHEN TRUE THEN 'yes' WHEN FALSE THEN 'denied' ELSE 'not_reported' END AS verbatim,
    utterance.key AS utterance_key,
    utterance.description AS utterance_description,
    (
        SELECT count(DISTINCT row(printing.passage_id, printing.phrase))::smallint
        FROM ip4.quotation AS printing
        WHERE printing.utterance_id = quotation.utterance_id
    ) AS utterance_printing_count,
    (
        SELECT count(DISTINCT printing.source_id)::smallint
        FROM ip4.quotation AS printing
        WHERE printing.utterance_id = quotation.utterance_id
    ) AS utterance_source_count,
    speaker_entity.key AS speaker_key,
    speaker_entity.name AS speaker_name,
    said_at_entity.key AS said_at_key,
    said_at_entity.name AS said_at_name,
    lower(said.possible) AS said_from,
    upper(said.possible) - 1 AS said_to,
    said.date_precision AS said_precision,
    said.date_label AS said_label,
    document_entity.key AS document_key,
    document_entity.name AS document_name,
    passage.key AS passage_key,
    passage.paragraph,
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
FROM ip4.quotation
INNER JOIN bi_internal.claim ON quotation.assertion_id = claim.assertion_id
LEFT JOIN ip4.entity AS document_entity ON quotation.document_id = document_entity.id
INNER JOIN ip4.passage ON quotation.passage_id = passage.id
LEFT JOIN ip4.utterance ON quotation.utterance_id = utterance.id
LEFT JOIN ip4.entity AS speaker_entity ON utterance.speaker_id = speaker_entity.id
LEFT JOIN ip4.entity AS said_at_entity ON utterance.said_at_id = said_at_entity.id
LEFT JOIN bi_internal.utterance_date AS said ON quotation.utterance_id = said.utterance_id;

COMMENT ON VIEW bi.quotation IS
'Quoted phrases; utterance_key groups the printings of one saying. One row per quotation.';
COMMENT ON COLUMN bi.quotation.row_key IS 'Unique key of the row: key of the assertion, /q, number of the quotation';
COMMENT ON COLUMN bi.quotation.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.quotation.source_key IS 'Key of the source that says it';
COMMENT ON COLUMN bi.quotation.source_name IS 'Name of the source that says it';
COMMENT ON COLUMN bi.quotation.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.quotation.subject_key IS 'Key of the subject of the assertion that quotes';
COMMENT ON COLUMN bi.quotation.subject_name IS 'Name of the subject of the assertion that quotes';
COMMENT ON COLUMN bi.quotation.subject_kind IS 'Kind of entity that it is about, such as country or document';
COMMENT ON COLUMN bi.quotation.subject_iso3 IS 'ISO 3166-1 alpha-3 code of the subject, if it is a country';
COMMENT ON COLUMN bi.quotation.quotation_number IS 'Number of the quotation within the assertion';
COMMENT ON COLUMN bi.quotation.phrase IS 'The words as this source prints them, at most 12';
COMMENT ON COLUMN bi.quotation.verbatim IS
'yes; denied if another source shows that the words were changed; not_reported if not known';
COMMENT ON COLUMN bi.quotation.utterance_key IS 'Key of the saying, the same for all its printings';
COMMENT ON COLUMN bi.quotation.utterance_description IS 'What the saying says, in our words';
COMMENT ON COLUMN bi.quotation.utterance_printing_count IS
'Number of phrases of the saying that all sources print; a phrase in one passage counts once, however many claims quote
it';
COMMENT ON COLUMN bi.quotation.utterance_source_count IS 'Number of sources that print the saying';
COMMENT ON COLUMN bi.quotation.speaker_key IS 'Key of the person, body or document that said it';
COMMENT ON COLUMN bi.quotation.speaker_name IS 'Name of the person, body or document that said it';
COMMENT ON COLUMN bi.quotation.said_at_key IS 'Key of the event at which it was said';
COMMENT ON COLUMN bi.quotation.said_at_name IS 'Name of the event at which it was said';
COMMENT ON COLUMN bi.quotation.said_from IS 'First day on which it may have been said';
COMMENT ON COLUMN bi.quotation.said_to IS 'Last day on which it may have been said, inclusive';
COMMENT ON COLUMN bi.quotation.said_precision IS 'How exact these days are (list precision in code)';
COMMENT ON COLUMN bi.quotation.said_label IS 'When it was said, as printed, else in words';
COMMENT ON COLUMN bi.quotation.document_key IS 'Key of the document quoted';
COMMENT ON COLUMN bi.quotation.document_name IS 'Name of the document quoted';
COMMENT ON COLUMN bi.quotation.passage_key IS 'Key of the passage that prints it';
COMMENT ON COLUMN bi.quotation.paragraph IS 'Paragraph of the source that prints it';
COMMENT ON COLUMN bi.quotation.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.quotation.modality IS
'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.quotation.voice IS 'fact: put as a matter of fact; opinion: as a judgement of the holder';
COMMENT ON COLUMN bi.quotation.distribution IS
'Of the members of a group: own (no group), each, group (as one), unspecified';
COMMENT ON COLUMN bi.quotation.scope IS 'What the claim is limited to, in our words; empty if to nothing';
COMMENT ON COLUMN bi.quotation.hedge IS 'Words that weaken the claim or a link of its chain, as printed, joined by ;';
COMMENT ON COLUMN bi.quotation.is_hedged IS 'True if any word weakens it';
COMMENT ON COLUMN bi.quotation.hedged_count IS '1 if any word weakens it, else 0, for sums';
COMMENT ON COLUMN bi.quotation.date_from IS 'First day it may mean; empty if open or not said';
COMMENT ON COLUMN bi.quotation.date_to IS 'Last day it may mean, inclusive; empty if open or not said';
COMMENT ON COLUMN bi.quotation.date_precision IS
'How exact the days are: day, month, year, span, decade and so on (see code)';
COMMENT ON COLUMN bi.quotation.date_label IS 'The date as printed, else in words';
COMMENT ON COLUMN bi.quotation.date_is_ongoing IS 'True if the source says that it still went on; false says nothing';
COMMENT ON COLUMN bi.quotation.date_year IS 'The year, only where all days lie in one';
COMMENT ON COLUMN bi.quotation.date_basis IS 'stated, or resolved from anchor where the source dates by another event';
COMMENT ON COLUMN bi.quotation.anchor_key IS 'Key of the event or source that the date is relative to';
COMMENT ON COLUMN bi.quotation.anchor_name IS 'Name of the event or source that the date is relative to';
COMMENT ON COLUMN bi.quotation.anchor_relation IS 'How the date lies to its anchor, such as year_before (see code)';
COMMENT ON COLUMN bi.quotation.holder_key IS 'Key of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.quotation.holder_name IS 'Name of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.quotation.holder_country_key IS 'Key of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.quotation.holder_country_iso3 IS
'ISO 3166-1 alpha-3 code of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.quotation.speech_act IS 'What the holder does with the words, such as warns (see code)';
COMMENT ON COLUMN bi.quotation.speaker_chain IS 'Speakers from the source to the holder, joined by >';
COMMENT ON COLUMN bi.quotation.is_reported IS 'True if the source passes on what another holds';
COMMENT ON COLUMN bi.quotation.reported_count IS '1 if the source passes on what another holds, else 0, for sums';
COMMENT ON COLUMN bi.quotation.origin_key IS
'Key of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.quotation.origin_name IS
'Name of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.quotation.has_issue IS 'True if the claim stands in an issue (see issue)';
COMMENT ON COLUMN bi.quotation.issue_count IS 'Number of issues that the claim stands in';
COMMENT ON COLUMN bi.quotation.evidence_count IS 'Number of passages behind the claim (see evidence)';
COMMENT ON COLUMN bi.quotation.first_passage_key IS 'Key of the first passage behind the claim (see passage)';
COMMENT ON COLUMN bi.quotation.citation IS 'Source and paragraph of the first passage, ready to cite';
