-- Which claims refer to an entity in any place? Mentions that are only printed are left out (see bi.mention).

CREATE FUNCTION ip4_read.claims_about(about_id bigint) RETURNS TABLE (assertion_ids bigint[])
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT array_agg(DISTINCT entity_claim.assertion_id)
    FROM ip4_read.entity_claim
    WHERE entity_claim.entity_id = about_id;
END;
