-- Of whom does an assertion speak, when "each of the four" is spelt out?
--
-- Grain:    one row per assertion and entity it holds for.
-- Leaves out members that the assertion does not speak of; the group itself, once spelt out.
-- Read by:  milestone_best, claim_key, entity_claims, question views.
--
-- A member of which the opposite is said stays, with its polarity turned round. Where no member of
-- the group is known the group stands for itself.

CREATE VIEW bi_internal.expansion AS
SELECT
    assertion.id AS assertion_id,
    assertion.subject_id AS member_id,
    FALSE AS is_expanded,
    NULL::text AS exception_says,
    assertion.polarity
FROM ip4.assertion
WHERE assertion.distribution <> 'each'
UNION ALL
SELECT
    assertion.id AS assertion_id,
    assertion.subject_id AS member_id,
    FALSE AS is_expanded,
    NULL::text AS exception_says,
    assertion.polarity
FROM ip4.assertion
WHERE
    assertion.distribution = 'each'
    AND NOT EXISTS (
        SELECT
        FROM bi_internal.group_member
        WHERE group_member.group_id = assertion.subject_id
    )
UNION ALL
SELECT
    assertion.id AS assertion_id,
    group_member.member_id,
    TRUE AS is_expanded,
    excepted.says AS exception_says,
    CASE
        WHEN excepted.says IS NULL THEN assertion.polarity
        WHEN assertion.polarity = 'asserted' THEN 'denied'
        ELSE 'asserted'
    END AS polarity
FROM ip4.assertion
INNER JOIN bi_internal.group_member ON assertion.subject_id = group_member.group_id
LEFT JOIN ip4.assertion_exception AS excepted
    ON assertion.id = excepted.assertion_id AND group_member.member_id = excepted.member_id
WHERE assertion.distribution = 'each' AND excepted.says IS DISTINCT FROM 'not_claimed';

COMMENT ON VIEW bi_internal.expansion IS
'Of whom assertions speak, "each" spelt out. One row per assertion and entity it holds for.';
COMMENT ON COLUMN bi_internal.expansion.assertion_id IS 'The assertion';
COMMENT ON COLUMN bi_internal.expansion.member_id IS 'The subject, or a member of it';
COMMENT ON COLUMN bi_internal.expansion.is_expanded IS 'True if it stands for a member of the subject';
COMMENT ON COLUMN bi_internal.expansion.exception_says IS 'denied if the opposite is said of this member';
COMMENT ON COLUMN bi_internal.expansion.polarity IS 'Affirmed or denied of this member';
