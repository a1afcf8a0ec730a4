-- Everything that is wrong with the data.
--
-- Every load asks this before it commits. No row may break a rule. Claims may exclude each other
-- if an issue names both.
--
-- noqa: disable=RF04
-- `rule` is the name of the column.

CREATE FUNCTION ip4.faults() RETURNS TABLE (rule text, item text, what text, remedy text)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        broken.rule,
        broken.item,
        broken.what,
        broken.remedy
    FROM ip4.broken_rules() AS broken
    UNION ALL
    SELECT
        'incompatible_claims_share_an_issue' AS rule,
        pair.one || ', ' || pair.other AS item,
        pair.what,
        'Correct one of the two, or add an issue with both.' AS remedy
    FROM ip4.incompatible_claims() AS pair;
END;

COMMENT ON FUNCTION ip4.faults IS 'What is wrong with the data. Empty if all is well.';
