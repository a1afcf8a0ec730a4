-- Who gives or does what for whom, for which cause and for how much, as each source tells it?
--
-- Grain:    one row per assertion.
-- Leaves out nothing: denials, plans and hedged claims are rows too, told apart by polarity, modality and hedge.
-- Read by:  country, topic.
--
-- No amount is not zero. A sum over amounts counts only those that sources print.

CREATE VIEW bi.contribution AS
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
    contribution.contribution_type,
    contribution_type_list.meaning AS contribution_type_meaning,
    contribution.status,
    status_list.meaning AS status_meaning,
    recipient_entity.key AS recipient_key,
    recipient_entity.name AS recipient_name,
    recipient_country.iso_alpha3 AS recipient_iso3,
    cause_entity.key AS cause_key,
    cause_entity.name AS cause_name,
    place_entity.key AS place_key,
    place_entity.name AS place_name,
    place_country.iso_alpha3 AS place_iso3,
    channel_entity.key AS channel_key,
    channel_entity.name AS channel_name,
    contribution.purpose,
    contribution.amount,
    contribution.currency,
    CASE
        WHEN contribution.currency = 'USD' THEN contribution.amount / 1000000
    END::numeric(14, 3) AS amount_usd_m,
    contribution.comparator,
    comparator_list.meaning AS comparator_meaning,
    contribution.amount_printed,
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
FROM ip4.contribution
INNER JOIN bi_internal.claim ON contribution.id = claim.assertion_id
INNER JOIN ip4.contribution_type AS contribution_type_list
    ON contribution.contribution_type = contribution_type_list.code
INNER JOIN ip4.contribution_status AS status_list ON contribution.status = status_list.code
LEFT JOIN ip4.entity AS recipient_entity ON contribution.recipient_id = recipient_entity.id
LEFT JOIN ip4.country AS recipient_country ON contribution.recipient_id = recipient_country.id
LEFT JOIN ip4.entity AS cause_entity ON contribution.cause_id = cause_entity.id
LEFT JOIN ip4.entity AS place_entity ON contribution.place_id = place_entity.id
LEFT JOIN ip4.country AS place_country ON contribution.place_id = place_country.id
LEFT JOIN ip4.entity AS channel_entity ON contribution.channel_id = channel_entity.id
LEFT JOIN ip4.comparator AS comparator_list ON contribution.comparator = comparator_list.code
WHERE claim.kind = 'contribution';

COMMENT ON VIEW bi.contribution IS
'Who gives or does what for which cause, as each source tells it. One row per assertion.';
COMMENT ON COLUMN bi.contribution.row_key IS 'Unique key of the row: the key of the assertion';
COMMENT ON COLUMN bi.contribution.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.contribution.source_key IS 'Key of the source that says it';
COMMENT ON COLUMN bi.contribution.source_name IS 'Name of the source that says it';
COMMENT ON COLUMN bi.contribution.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.contribution.subject_key IS 'Key of the one who gives or does it';
COMMENT ON COLUMN bi.contribution.subject_name IS 'Name of the one who gives or does it';
COMMENT ON COLUMN bi.contribution.subject_kind IS 'Kind of entity that it is about, such as country or document';
COMMENT ON COLUMN bi.contribution.subject_iso3 IS 'ISO 3166-1 alpha-3 code of the subject, if it is a country';
COMMENT ON COLUMN bi.contribution.contribution_type IS 'What is given or done (list contribution_type in code)';
COMMENT ON COLUMN bi.contribution.contribution_type_meaning IS 'What the code in contribution_type means';
COMMENT ON COLUMN bi.contribution.status IS 'How far it has come (list contribution_status in code)';
COMMENT ON COLUMN bi.contribution.status_meaning IS 'What the code in status means';
COMMENT ON COLUMN bi.contribution.recipient_key IS 'Key of the recipient';
COMMENT ON COLUMN bi.contribution.recipient_name IS 'Name of the recipient';
COMMENT ON COLUMN bi.contribution.recipient_iso3 IS 'ISO 3166-1 alpha-3 code of the recipient, if it is a country';
COMMENT ON COLUMN bi.contribution.cause_key IS 'Key of the cause for or against which it is done';
COMMENT ON COLUMN bi.contribution.cause_name IS 'Name of the cause for or against which it is done';
COMMENT ON COLUMN bi.contribution.place_key IS 'Key of the place or country where it is done';
COMMENT ON COLUMN bi.contribution.place_name IS 'Name of the place or country where it is done';
COMMENT ON COLUMN bi.contribution.place_iso3 IS
'ISO 3166-1 alpha-3 code of the place or country where it is done, if it is a country';
COMMENT ON COLUMN bi.contribution.channel_key IS 'Key of the one through whom it is done';
COMMENT ON COLUMN bi.contribution.channel_name IS 'Name of the one through whom it is done';
COMMENT ON COLUMN bi.contribution.purpose IS 'What for, in our words';
COMMENT ON COLUMN bi.contribution.amount IS
'The amount printed, in units of the currency; comparator says how it bounds the true one';
COMMENT ON COLUMN bi.contribution.currency IS 'Currency, ISO 4217';
COMMENT ON COLUMN bi.contribution.amount_usd_m IS 'The amount in millions, only where the currency is the US dollar';
COMMENT ON COLUMN bi.contribution.comparator IS 'How the amount bounds the true one (list comparator in code)';
COMMENT ON COLUMN bi.contribution.comparator_meaning IS 'What the code in comparator means';
COMMENT ON COLUMN bi.contribution.amount_printed IS 'The amount as printed';
COMMENT ON COLUMN bi.contribution.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.contribution.modality IS
'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.contribution.voice IS 'fact: put as a matter of fact; opinion: as a judgement of the holder';
COMMENT ON COLUMN bi.contribution.distribution IS
'Of the members of a group: own (no group), each, group (as one), unspecified';
COMMENT ON COLUMN bi.contribution.scope IS 'What the claim is limited to, in our words; empty if to nothing';
COMMENT ON COLUMN bi.contribution.hedge IS
'Words that weaken the claim or a link of its chain, as printed, joined by ;';
COMMENT ON COLUMN bi.contribution.is_hedged IS 'True if any word weakens it';
COMMENT ON COLUMN bi.contribution.hedged_count IS '1 if any word weakens it, else 0, for sums';
COMMENT ON COLUMN bi.contribution.date_from IS 'First day it may mean; empty if open or not said';
COMMENT ON COLUMN bi.contribution.date_to IS 'Last day it may mean, inclusive; empty if open or not said';
COMMENT ON COLUMN bi.contribution.date_precision IS
'How exact the days are: day, month, year, span, decade and so on (see code)';
COMMENT ON COLUMN bi.contribution.date_label IS 'The date as printed, else in words';
COMMENT ON COLUMN bi.contribution.date_is_ongoing IS
'True if the source says that it still went on; false says nothing';
COMMENT ON COLUMN bi.contribution.date_year IS 'The year, only where all days lie in one';
COMMENT ON COLUMN bi.contribution.date_basis IS
'stated, or resolved from anchor where the source dates by another event';
COMMENT ON COLUMN bi.contribution.anchor_key IS 'Key of the event or source that the date is relative to';
COMMENT ON COLUMN bi.contribution.anchor_name IS 'Name of the event or source that the date is relative to';
COMMENT ON COLUMN bi.contribution.anchor_relation IS 'How the date lies to its anchor, such as year_before (see code)';
COMMENT ON COLUMN bi.contribution.holder_key IS 'Key of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.contribution.holder_name IS 'Name of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.contribution.holder_country_key IS 'Key of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.contribution.holder_country_iso3 IS
'ISO 3166-1 alpha-3 code of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.contribution.speech_act IS 'What the holder does with the words, such as warns (see code)';
COMMENT ON COLUMN bi.contribution.speaker_chain IS 'Speakers from the source to the holder, joined by >';
COMMENT ON COLUMN bi.contribution.is_reported IS 'True if the source passes on what another holds';
COMMENT ON COLUMN bi.contribution.reported_count IS '1 if the source passes on what another holds, else 0, for sums';
COMMENT ON COLUMN bi.contribution.origin_key IS
'Key of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.contribution.origin_name IS
'Name of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.contribution.has_issue IS 'True if the claim stands in an issue (see issue)';
COMMENT ON COLUMN bi.contribution.issue_count IS 'Number of issues that the claim stands in';
COMMENT ON COLUMN bi.contribution.evidence_count IS 'Number of passages behind the claim (see evidence)';
COMMENT ON COLUMN bi.contribution.first_passage_key IS 'Key of the first passage behind the claim (see passage)';
COMMENT ON COLUMN bi.contribution.citation IS 'Source and paragraph of the first passage, ready to cite';
