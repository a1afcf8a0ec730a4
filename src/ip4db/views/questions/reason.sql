-- What do sources give as reason for or against something, as its cause, its condition or its limit?
--
-- Grain:    one row per assertion that gives a reason.
-- Leaves out reasons that only the statement has; polarity tells causes that are denied.

CREATE VIEW bi.reason AS
SELECT
    claim.assertion_key AS row_key,
    told.reason_side,
    told.reason_type,
    thing.key AS thing_key,
    thing.name AS thing_name,
    coalesce(told.words, reason.name) AS reason,
    reason.key AS reason_key,
    reason.name AS reason_name,
    told.strength AS strength_printed,
    claim.*
FROM (
    SELECT
        explanation.id AS assertion_id,
        'cause' AS reason_side,
        'cause' AS reason_type,
        assertion.subject_id AS thing_id,
        explanation.factor_id AS reason_id,
        NULL AS words,
        explanation.strength_printed AS strength
    FROM ip4.explanation
    INNER JOIN ip4.assertion ON explanation.id = assertion.id
    UNION ALL
    SELECT
        aspect.id,
        CASE
            WHEN aspect.role = 'condition' THEN 'condition'
            WHEN aspect.role IN ('argument_against', 'drawback', 'limit') THEN 'against'
            ELSE 'for'
        END,
        replace(aspect.role, '_', ' '),
        assertion.subject_id,
        aspect.item_entity_id,
        aspect.item,
        NULL
    FROM ip4.aspect
    INNER JOIN ip4.assertion ON aspect.id = assertion.id
    WHERE
        aspect.role IN ('argument_for', 'argument_against', 'benefit', 'condition', 'drawback', 'limit', 'purpose')
    UNION ALL
    -- A rule that covers or permits is no limit, unless it is said not to.
    SELECT
        provision_reading.id,
        CASE provision_reading.effect WHEN 'requires' THEN 'condition' ELSE 'against' END,
        CASE assertion.polarity WHEN 'denied' THEN 'denied: rule that ' ELSE 'rule that ' END
        || provision_reading.effect,
        provision_reading.object_id,
        assertion.subject_id,
        concat_ws(': ', provision.name, provision_reading.condition),
        NULL
    FROM ip4.provision_reading
    INNER JOIN ip4.assertion ON provision_reading.id = assertion.id
    INNER JOIN ip4.entity AS provision ON assertion.subject_id = provision.id
    WHERE
        (assertion.polarity = 'asserted')
        = (provision_reading.effect IN ('excludes', 'impedes', 'limits', 'prevents', 'requires'))
        AND provision_reading.effect <> 'triggers'
    UNION ALL
    SELECT
        stance.id,
        CASE
            WHEN stance.position IN ('supports', 'seeks', 'expects', 'commits_to', 'welcomes', 'values', 'prefers')
                THEN 'for'
            ELSE 'against'
        END,
        'ground of a position',
        stance.target_id,
        NULL,
        stance.ground,
        NULL
    FROM ip4.stance
    WHERE stance.ground IS NOT NULL
) AS told
INNER JOIN ip4_read.claim ON told.assertion_id = claim.assertion_id
LEFT JOIN ip4.entity AS thing ON told.thing_id = thing.id
LEFT JOIN ip4.entity AS reason ON told.reason_id = reason.id;
