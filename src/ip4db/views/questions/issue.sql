-- Where do sources differ, or one source with itself, on which question, and with which verdict?
--
-- Grain:    one row per issue and assertion that takes a position on it.
-- Leaves out differences that nobody has recorded.

CREATE VIEW bi.issue AS
SELECT
    issue.key || '|' || claim.assertion_key AS row_key,
    issue.key AS issue_key,
    issue.question,
    issue.verdict,
    issue.note AS verdict_reason,
    size.position_count,
    size.assertion_count AS issue_assertion_count,
    size.source_count AS issue_source_count,
    size.is_within_one_source,
    size.is_within_one_source::integer::smallint AS within_one_source_count,
    issue_position.position AS issue_position,
    issue_position.note AS issue_position_note,
    claim.*,
    claim.assertion_key AS assertion_keys,
    1 AS source_count,
    1 AS origin_count
FROM ip4.issue_position
INNER JOIN ip4.issue ON issue_position.issue_id = issue.id
CROSS JOIN LATERAL (
    SELECT
        count(*)::integer AS assertion_count,
        count(DISTINCT taken.position)::integer AS position_count,
        count(DISTINCT assertion.source_id)::integer AS source_count,
        -- Some source takes more than one position.
        count(DISTINCT concat_ws('|', assertion.source_id, taken.position)) > count(DISTINCT assertion.source_id)
            AS is_within_one_source
    FROM ip4.issue_position AS taken
    INNER JOIN ip4.assertion ON taken.assertion_id = assertion.id
    WHERE taken.issue_id = issue.id
) AS size
INNER JOIN ip4_read.claim ON issue_position.assertion_id = claim.assertion_id;
