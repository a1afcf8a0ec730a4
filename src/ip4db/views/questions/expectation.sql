-- What was foreseen, by whom, how firmly, and what became of it?
--
-- Grain:    one row per assertion that foresees something.
-- The outcome is concluded in read_model/answers/expectation.sql.

CREATE VIEW bi.expectation AS
SELECT
    answer.row_key,
    claim.assertion_key,
    answer.foreseen,
    answer.can_come_about,
    claim.kind,
    claim.statement,
    claim.subject_key,
    claim.subject_name,
    claim.subject_kind,
    claim.subject_iso3,
    claim.modality,
    modality.rank AS modality_rank,
    modality.meaning AS modality_meaning,
    claim.polarity,
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
    claim.holder_key,
    claim.holder_name,
    claim.holder_country_key,
    claim.holder_country_iso3,
    claim.speaker_chain,
    claim.source_key,
    claim.source_name,
    claim.written_from,
    claim.written_to,
    answer.outcome,
    answer.outcome_count,
    answer.outcome_statement,
    answer.outcome_assertion_keys,
    answer.outcome_source_names,
    claim.citation,
    answer.assertion_keys,
    answer.source_count,
    answer.origin_count,
    answer.has_issue,
    answer.open_issue_count
FROM ip4_read.expectation AS answer
INNER JOIN ip4_read.claim ON answer.assertion_id = claim.assertion_id
INNER JOIN ip4.modality ON claim.modality = modality.code;
