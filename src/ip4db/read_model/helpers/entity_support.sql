-- How many claims, sources and origins speak of an entity in any place? See support.

CREATE FUNCTION ip4_read.entity_support(of_id bigint)
RETURNS TABLE (
    assertion_keys text,
    assertion_count integer,
    source_count integer,
    origin_count integer,
    has_issue boolean,
    open_issue_count integer
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        string_agg(said.assertion_keys, '; ' ORDER BY said.source_key COLLATE "C"),
        coalesce(sum(said.assertion_count), 0)::integer,
        count(said.assertion_keys)::integer,
        (
            SELECT count(DISTINCT origin.id)::integer
            FROM ip4_read.entity_source AS own
            CROSS JOIN LATERAL unnest(own.origin_ids) AS origin (id)
            WHERE own.entity_id = of_id
        ),
        coalesce(bool_or(said.has_issue), FALSE),
        (
            SELECT count(DISTINCT issue.id)::integer
            FROM ip4_read.entity_source AS own
            CROSS JOIN LATERAL unnest(own.open_issue_ids) AS issue (id)
            WHERE own.entity_id = of_id
        )
    FROM ip4_read.entity_source AS said
    WHERE said.entity_id = of_id;
END;
