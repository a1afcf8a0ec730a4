-- How much stands behind an entity?
--
-- Grain:    one row per entity that some assertion names.
-- Leaves out entities that are only printed; join with LEFT JOIN and take 0 for them.
-- Read by:  all entity views, so that these columns mean the same in each.

CREATE VIEW bi_internal.entity_counts AS
WITH named AS (
    SELECT DISTINCT
        entity_id,
        assertion_id
    FROM bi_internal.entity_claims
),

disputed AS (
    SELECT DISTINCT assertion_id
    FROM ip4.issue_position
)

SELECT
    named.entity_id,
    string_agg(assertion.key, '; ' ORDER BY split_part(assertion.key, '/', 1) COLLATE "C", assertion.number)
    FILTER (WHERE open_issue.is_first IS NOT FALSE) AS assertion_keys,
    (count(*) FILTER (WHERE open_issue.is_first IS NOT FALSE))::integer AS assertion_count,
    count(DISTINCT assertion.source_id)::integer AS source_count,
    count(DISTINCT origin.origin_id)::integer AS origin_count,
    count(disputed.assertion_id) > 0 AS has_issue,
    count(DISTINCT open_issue.issue_id)::integer AS open_issue_count
FROM named
INNER JOIN ip4.assertion ON named.assertion_id = assertion.id
INNER JOIN bi_internal.origin ON named.assertion_id = origin.assertion_id
LEFT JOIN disputed ON named.assertion_id = disputed.assertion_id
LEFT JOIN bi_internal.open_issue ON named.assertion_id = open_issue.assertion_id
GROUP BY named.entity_id;

COMMENT ON VIEW bi_internal.entity_counts IS
'What stands behind each entity. One row per entity that some assertion names.';
COMMENT ON COLUMN bi_internal.entity_counts.entity_id IS 'The entity';
COMMENT ON COLUMN bi_internal.entity_counts.assertion_keys IS 'Keys of the assertions that name it, joined';
COMMENT ON COLUMN bi_internal.entity_counts.assertion_count IS 'Number of assertions that name it';
COMMENT ON COLUMN bi_internal.entity_counts.source_count IS 'Number of sources behind them';
COMMENT ON COLUMN bi_internal.entity_counts.origin_count IS 'Number of independent origins behind them';
COMMENT ON COLUMN bi_internal.entity_counts.has_issue IS 'True if one of them stands in an issue';
COMMENT ON COLUMN bi_internal.entity_counts.open_issue_count IS
'Number of issues with the verdict open in which they stand';
