-- What has changed since the last refresh?
--
-- A topic is `assertion` (claims of which any row changed), `entity` (entities whose own row or names changed), `named`
-- (entities that a changed row of any other table refers to), or a column such as `membership.group_id` or
-- `claim.assertion_id` (its values in changed rows, before and after the change).

CREATE FUNCTION ip4_read.changed(VARIADIC topics text[]) RETURNS SETOF bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT DISTINCT pending.id
    FROM ip4_read.pending
    WHERE pending.topic = ANY(topics);
END;
