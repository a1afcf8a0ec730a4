-- What was foreseen, by whom, how firmly, and what became of it?
--
-- Grain:    one row per assertion that foresees something.
-- The outcome is concluded in read_model/answers/expectation.sql.

CREATE VIEW bi.expectation AS
SELECT
    answer.row_key,
    claim.*,
    answer.foreseen,
    answer.can_come_about,
    modality.rank AS modality_rank,
    answer.outcome,
    answer.outcome_count,
    answer.outcome_statement,
    answer.outcome_assertion_keys,
    answer.outcome_source_names,
    answer.assertion_keys,
    answer.source_count,
    answer.origin_count,
    answer.has_issue,
    answer.open_issue_count
FROM ip4_read.expectation AS answer
INNER JOIN ip4_read.claim ON answer.assertion_id = claim.assertion_id
INNER JOIN ip4.modality ON claim.modality = modality.code;
