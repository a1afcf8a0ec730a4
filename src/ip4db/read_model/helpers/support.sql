-- How many claims, sources and origins support a row that is based on these claims?
--
-- The origin of a claim is the last named speaker in its chain, so two sources that report one document are two sources
-- and one origin. Open issues are those with the verdict open.

CREATE FUNCTION ip4_read.support(assertion_ids bigint[])
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
        string_agg(claim.assertion_key, '; ' ORDER BY claim.source_key COLLATE "C", claim.assertion_number),
        count(*)::integer,
        count(DISTINCT claim.source_id)::integer,
        count(DISTINCT claim.origin_id)::integer,
        coalesce(bool_or(claim.has_issue), FALSE),
        (
            SELECT count(DISTINCT issue.id)::integer
            FROM ip4.issue_position
            INNER JOIN ip4.issue ON issue_position.issue_id = issue.id
            WHERE issue_position.assertion_id = ANY(assertion_ids) AND issue.verdict = 'open'
        )
    FROM ip4_read.claim
    WHERE claim.assertion_id = ANY(assertion_ids);
END;
