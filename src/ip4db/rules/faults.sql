-- Everything that is wrong with the data, as `ip4db check` and every bulk load ask it.
--
-- Broken rules must not be; claims that clash may be, once an issue speaks of them.

CREATE FUNCTION ip4.faults() RETURNS TABLE (rule text, item text, what text)
LANGUAGE sql STABLE AS $$
    SELECT rule, item, what FROM ip4.broken_rules()
    UNION ALL
    SELECT 'incompatible_claims_share_an_issue', one || ', ' || other, what FROM ip4.incompatible_claims()
$$;

COMMENT ON FUNCTION ip4.faults IS 'What is wrong with the data: rule, item, what. Empty if all is well.';
