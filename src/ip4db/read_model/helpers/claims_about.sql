-- Which claims name an entity, wherever in them? What is only printed is left out (bi.mention has it).

CREATE FUNCTION ip4_read.claims_about(about_id bigint) RETURNS TABLE (assertion_ids bigint[])
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT array_agg(DISTINCT entity_claim.assertion_id)
    FROM ip4_read.entity_claim
    WHERE entity_claim.entity_id = about_id;
END;
