-- Of whom does a claim say that it cooperates in an area, and is it a member or the group?
--
-- Grain:    one row per assertion and side of the cooperation.
-- Leaves out claims put as what would have been or as improbable.
-- Read by:  cooperation_matrix, country.
--
-- Only "each" is spelt out. What is said of a group as one, or of members without saying which,
-- stays with the group and never becomes a fact about a member.

CREATE VIEW bi_internal.cooperation_side AS
SELECT
    side.assertion_id,
    side.area_id,
    side.level,
    side.tense,
    side.side_id,
    side.manner,
    cooperation_with_nato.is_with_nato,
    CASE
        WHEN side.modality <> 'asserted' THEN CASE WHEN side.polarity = 'asserted' THEN 'planned' END
        WHEN side.polarity = 'asserted' THEN 'yes'
        ELSE 'denied'
    END AS answer
FROM (
    SELECT
        assertion.id AS assertion_id,
        cooperation.area_id,
        cooperation.level,
        cooperation.tense,
        assertion.modality,
        expansion.polarity,
        expansion.member_id AS side_id,
        CASE WHEN expansion.is_expanded THEN 'each' ELSE assertion.distribution END AS manner
    FROM ip4.cooperation
    INNER JOIN ip4.assertion ON cooperation.id = assertion.id
    INNER JOIN bi_internal.expansion ON cooperation.id = expansion.assertion_id
    UNION ALL
    SELECT
        assertion.id AS assertion_id,
        cooperation.area_id,
        cooperation.level,
        cooperation.tense,
        assertion.modality,
        assertion.polarity,
        cooperation.partner_id AS side_id,
        'own' AS manner
    FROM ip4.cooperation
    INNER JOIN ip4.assertion ON cooperation.id = assertion.id
    WHERE cooperation.partner_id IS NOT NULL
) AS side
INNER JOIN bi_internal.cooperation_with_nato ON side.assertion_id = cooperation_with_nato.assertion_id
WHERE side.modality NOT IN ('counterfactual', 'unlikely');

COMMENT ON VIEW bi_internal.cooperation_side IS
'Who is said to cooperate in which area. One row per assertion and side of the cooperation.';
COMMENT ON COLUMN bi_internal.cooperation_side.assertion_id IS 'The claim';
COMMENT ON COLUMN bi_internal.cooperation_side.area_id IS 'The area';
COMMENT ON COLUMN bi_internal.cooperation_side.level IS 'How far it has come';
COMMENT ON COLUMN bi_internal.cooperation_side.tense IS 'When it holds: current, past or intended';
COMMENT ON COLUMN bi_internal.cooperation_side.side_id IS 'Who cooperates';
COMMENT ON COLUMN bi_internal.cooperation_side.manner IS
'own, each (a member, spelt out), group (the group as one) or unspecified (members, without saying which)';
COMMENT ON COLUMN bi_internal.cooperation_side.is_with_nato IS 'True if NATO is a side of it';
COMMENT ON COLUMN bi_internal.cooperation_side.answer IS 'yes, denied, planned, or null';
