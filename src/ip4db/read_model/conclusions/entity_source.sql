-- How does a source name an entity, and in which of its claims?
--
-- Grain:  one row per entity and source that names it, or has a claim in which it is.
-- Key:    entity_id, source_id
-- Scope:  source_id
-- Index:  source_id
--
-- A claim counts in whatever place it has the entity (see entity_claim). What many sources say of NATO is the sum of
-- these rows, so that one more claim does not read all others (see entity_support).

SELECT
    found.entity_id,
    found.source_id,
    max(found.source_key) AS source_key,
    string_agg(DISTINCT found.printed COLLATE "C", '; ') AS printed_forms,
    string_agg(DISTINCT found.manner COLLATE "C", '; ') AS manners,
    count(found.printed)::integer AS mention_count,
    count(DISTINCT found.passage_id)::integer AS passage_count,
    string_agg(found.assertion_key, '; ' ORDER BY found.assertion_number) AS assertion_keys,
    count(found.assertion_key)::integer AS assertion_count,
    array_agg(DISTINCT found.origin_id) FILTER (WHERE found.origin_id IS NOT NULL) AS origin_ids,
    coalesce(bool_or(found.has_issue), FALSE) AS has_issue,
    array_agg(DISTINCT found.issue_id) FILTER (WHERE found.issue_id IS NOT NULL) AS open_issue_ids
FROM (
    SELECT
        mention.entity_id,
        mention.source_id,
        NULL AS source_key,
        mention.printed,
        mention.manner,
        mention.passage_id,
        NULL AS assertion_key,
        NULL::bigint AS assertion_number,
        NULL::bigint AS origin_id,
        NULL::boolean AS has_issue,
        NULL::bigint AS issue_id
    FROM ip4.mention
    UNION ALL
    SELECT DISTINCT
        entity_claim.entity_id,
        claim.source_id,
        claim.source_key,
        NULL,
        NULL,
        NULL::bigint,
        claim.assertion_key,
        claim.assertion_number,
        claim.origin_id,
        claim.has_issue,
        NULL::bigint
    FROM ip4_read.claim
    INNER JOIN ip4_read.entity_claim ON claim.assertion_id = entity_claim.assertion_id
    UNION ALL
    SELECT
        entity_claim.entity_id,
        claim.source_id,
        claim.source_key,
        NULL,
        NULL,
        NULL::bigint,
        NULL,
        NULL::bigint,
        NULL::bigint,
        NULL::boolean,
        issue.id
    FROM ip4_read.claim
    INNER JOIN ip4.issue_position ON claim.assertion_id = issue_position.assertion_id
    INNER JOIN ip4.issue ON issue_position.issue_id = issue.id AND issue.verdict = 'open'
    INNER JOIN ip4_read.entity_claim ON claim.assertion_id = entity_claim.assertion_id
) AS found
GROUP BY found.entity_id, found.source_id;

-- Affected: sources of which mentions or claims changed.
SELECT ip4_read.changed('mention.source_id', 'claim.source_id') AS source_id
UNION
SELECT assertion.source_id
FROM ip4.assertion
WHERE assertion.id IN (SELECT ip4_read.changed('assertion', 'entity_claim.assertion_id'));
