-- Who belongs to which group, or stands to another in which status, as each source tells it?
--
-- Grain:    one row per assertion.
-- Leaves out nothing: denials, plans and hedged claims are rows too, told apart by polarity, modality and hedge.
-- Read by:  actor, country.
--
-- Sources name members as examples. Never count members here: quantity has the counts that they print.

CREATE VIEW bi.membership AS
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
    group_entity.key AS group_key,
    group_entity.name AS group_name,
    group_country.iso_alpha3 AS group_iso3,
    membership.status,
    status_list.meaning AS status_meaning,
    membership.status_printed,
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
FROM ip4.membership
INNER JOIN bi_internal.claim ON membership.id = claim.assertion_id
INNER JOIN ip4.entity AS group_entity ON membership.group_id = group_entity.id
LEFT JOIN ip4.country AS group_country ON membership.group_id = group_country.id
INNER JOIN ip4.membership_status AS status_list ON membership.status = status_list.code
WHERE claim.kind = 'membership';

COMMENT ON VIEW bi.membership IS
'Who belongs to whom, as far as sources say. One row per assertion.';
COMMENT ON COLUMN bi.membership.row_key IS 'Unique key of the row: the key of the assertion';
COMMENT ON COLUMN bi.membership.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.membership.source_key IS 'Key of the source that says it';
COMMENT ON COLUMN bi.membership.source_name IS 'Name of the source that says it';
COMMENT ON COLUMN bi.membership.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.membership.subject_key IS 'Key of the one who belongs';
COMMENT ON COLUMN bi.membership.subject_name IS 'Name of the one who belongs';
COMMENT ON COLUMN bi.membership.subject_kind IS 'Kind of entity that it is about, such as country or document';
COMMENT ON COLUMN bi.membership.subject_iso3 IS 'ISO 3166-1 alpha-3 code of the subject, if it is a country';
COMMENT ON COLUMN bi.membership.group_key IS 'Key of the group, or the other side';
COMMENT ON COLUMN bi.membership.group_name IS 'Name of the group, or the other side';
COMMENT ON COLUMN bi.membership.group_iso3 IS
'ISO 3166-1 alpha-3 code of the group, or the other side, if it is a country';
COMMENT ON COLUMN bi.membership.status IS 'In which status (list membership_status in code)';
COMMENT ON COLUMN bi.membership.status_meaning IS 'What the code in status means';
COMMENT ON COLUMN bi.membership.status_printed IS 'The status as printed';
COMMENT ON COLUMN bi.membership.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.membership.modality IS
'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.membership.voice IS 'fact: put as a matter of fact; opinion: as a judgement of the holder';
COMMENT ON COLUMN bi.membership.distribution IS
'Of the members of a group: own (no group), each, group (as one), unspecified';
COMMENT ON COLUMN bi.membership.scope IS 'What the claim is limited to, in our words; empty if to nothing';
COMMENT ON COLUMN bi.membership.hedge IS 'Words that weaken the claim or a link of its chain, as printed, joined by ;';
COMMENT ON COLUMN bi.membership.is_hedged IS 'True if any word weakens it';
COMMENT ON COLUMN bi.membership.hedged_count IS '1 if any word weakens it, else 0, for sums';
COMMENT ON COLUMN bi.membership.date_from IS 'First day it may mean; empty if open or not said';
COMMENT ON COLUMN bi.membership.date_to IS 'Last day it may mean, inclusive; empty if open or not said';
COMMENT ON COLUMN bi.membership.date_precision IS
'How exact the days are: day, month, year, span, decade and so on (see code)';
COMMENT ON COLUMN bi.membership.date_label IS 'The date as printed, else in words';
COMMENT ON COLUMN bi.membership.date_is_ongoing IS 'True if the source says that it still went on; false says nothing';
COMMENT ON COLUMN bi.membership.date_year IS 'The year, only where all days lie in one';
COMMENT ON COLUMN bi.membership.date_basis IS 'stated, or resolved from anchor where the source dates by another event';
COMMENT ON COLUMN bi.membership.anchor_key IS 'Key of the event or source that the date is relative to';
COMMENT ON COLUMN bi.membership.anchor_name IS 'Name of the event or source that the date is relative to';
COMMENT ON COLUMN bi.membership.anchor_relation IS 'How the date lies to its anchor, such as year_before (see code)';
COMMENT ON COLUMN bi.membership.holder_key IS 'Key of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.membership.holder_name IS 'Name of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.membership.holder_country_key IS 'Key of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.membership.holder_country_iso3 IS
'ISO 3166-1 alpha-3 code of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.membership.speech_act IS 'What the holder does with the words, such as warns (see code)';
COMMENT ON COLUMN bi.membership.speaker_chain IS 'Speakers from the source to the holder, joined by >';
COMMENT ON COLUMN bi.membership.is_reported IS 'True if the source passes on what another holds';
COMMENT ON COLUMN bi.membership.reported_count IS '1 if the source passes on what another holds, else 0, for sums';
COMMENT ON COLUMN bi.membership.origin_key IS
'Key of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.membership.origin_name IS
'Name of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.membership.has_issue IS 'True if the claim stands in an issue (see issue)';
COMMENT ON COLUMN bi.membership.issue_count IS 'Number of issues that the claim stands in';
COMMENT ON COLUMN bi.membership.evidence_count IS 'Number of passages behind the claim (see evidence)';
COMMENT ON COLUMN bi.membership.first_passage_key IS 'Key of the first passage behind the claim (see passage)';
COMMENT ON COLUMN bi.membership.citation IS 'Source and paragraph of the first passage, ready to cite';
