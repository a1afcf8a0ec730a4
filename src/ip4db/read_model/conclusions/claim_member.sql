-- For which members does a claim about "each of the four" hold, and which claims say the same?
--
-- Grain:  one row per assertion and entity for which it holds.
-- Key:    assertion_id, member_id
-- Scope:  assertion_id
-- Index:  member_id, kind; claim_ref
--
-- Only a claim about "each" is expanded to the known members of a group. A member for which the source says the
-- opposite is kept with the opposite polarity. If no member is known, the row names the group itself.
--
-- Two claims say the same if their claim keys are equal. Not part of the key are the answers: polarity, modality,
-- dates, amounts, levels and hedges. A quantity claims a number for its scope, and what intensified or changed did so
-- in its scope. An aspect, the condition of a
-- provision and an office without a body count by their words, small words left out. A contribution of unspecified
-- kind, and a plain statement, say the same as nothing else.

-- noqa: disable=LT09,LT14
-- The parts of the keys are a table: one line per payload.

SELECT
    assertion.id AS assertion_id,
    spelt_out.member_id,
    assertion.kind,
    spelt_out.is_expanded,
    spelt_out.exception_says,
    CASE
        WHEN spelt_out.exception_says IS NULL THEN assertion.polarity
        WHEN assertion.polarity = 'asserted' THEN 'denied'
        ELSE 'asserted'
    END AS polarity,
    same.claim_key,
    hashtextextended(same.claim_key, 0) AS claim_ref
FROM ip4.assertion
CROSS JOIN LATERAL (
    SELECT
        each_member.member_id,
        TRUE AS is_expanded,
        each_member.exception_says
    FROM ip4_read.each_member
    WHERE each_member.assertion_id = assertion.id
    UNION ALL
    SELECT
        assertion.subject_id AS member_id,
        FALSE AS is_expanded,
        NULL AS exception_says
    WHERE assertion.distribution <> 'each' OR NOT EXISTS (
        SELECT
        FROM ip4_read.group_member
        WHERE group_member.group_id = assertion.subject_id
    )
) AS spelt_out
INNER JOIN ip4.entity AS member ON spelt_out.member_id = member.id
LEFT JOIN LATERAL (
    SELECT
        code, counterpart_id AS first_id, NULL::bigint AS second_id, NULL::bigint AS third_id,
        CASE WHEN code IN ('intensified', 'changed') THEN ip4_read.content_words(assertion.scope) END AS words
    FROM ip4.milestone WHERE assertion.kind = 'milestone' AND id = assertion.id
    UNION ALL
    SELECT role, event_id, person_id, NULL, NULL
    FROM ip4.participation WHERE assertion.kind = 'participation' AND id = assertion.id
    UNION ALL
    SELECT role, party_id, NULL, NULL, CASE WHEN party_id IS NULL THEN lower(party_printed) END
    FROM ip4.document_party WHERE assertion.kind = 'document_party' AND id = assertion.id
    UNION ALL
    SELECT relation, other_id, NULL, NULL, NULL
    FROM ip4.document_relation WHERE assertion.kind = 'document_relation' AND id = assertion.id
    UNION ALL
    SELECT treatment, about_id, NULL, NULL, NULL FROM ip4.wording WHERE assertion.kind = 'wording' AND id = assertion.id
    UNION ALL
    SELECT NULL, partner_id, area_id, against_id, NULL
    FROM ip4.cooperation WHERE assertion.kind = 'cooperation' AND id = assertion.id
    UNION ALL
    SELECT
        contribution_type, recipient_id, cause_id, place_id,
        CASE WHEN contribution_type = 'unspecified' THEN assertion.key END
    FROM ip4.contribution WHERE assertion.kind = 'contribution' AND id = assertion.id
    UNION ALL
    SELECT
        position, target_id, NULL, NULL,
        (SELECT aimed.key FROM ip4.assertion AS aimed WHERE aimed.id = stance.target_assertion_id)
    FROM ip4.stance WHERE assertion.kind = 'stance' AND id = assertion.id
    UNION ALL
    SELECT NULL, of_id, NULL, NULL, CASE WHEN of_id IS NULL THEN ip4_read.content_words(office_printed) END
    FROM ip4.tenure WHERE assertion.kind = 'tenure' AND id = assertion.id
    UNION ALL
    SELECT status, group_id, NULL, NULL, NULL
    FROM ip4.membership WHERE assertion.kind = 'membership' AND id = assertion.id
    UNION ALL
    -- Not only a number: more than 27 is another claim than 27.
    SELECT
        measure, at_id, counted_id, NULL,
        concat_ws(
            '|', unit,
            concat_ws(' ', nullif(replace(comparator, '_', ' '), 'exactly'), trim_scale(printed_value)), assertion.scope
        )
    FROM ip4.quantity WHERE assertion.kind = 'quantity' AND id = assertion.id
    UNION ALL
    SELECT NULL, factor_id, NULL, NULL, NULL
    FROM ip4.explanation WHERE assertion.kind = 'explanation' AND id = assertion.id
    UNION ALL
    SELECT effect, object_id, NULL, NULL, ip4_read.content_words(condition)
    FROM ip4.provision_reading WHERE assertion.kind = 'provision_reading' AND id = assertion.id
    UNION ALL
    SELECT role, item_entity_id, versus_id, NULL, ip4_read.content_words(item)
    FROM ip4.aspect WHERE assertion.kind = 'aspect' AND id = assertion.id
) AS part ON TRUE
CROSS JOIN LATERAL (
    SELECT
        (SELECT entity.key FROM ip4.entity WHERE entity.id = part.first_id) AS first_key,
        (SELECT entity.key FROM ip4.entity WHERE entity.id = part.second_id) AS second_key,
        (SELECT entity.key FROM ip4.entity WHERE entity.id = part.third_id) AS third_key
) AS named
CROSS JOIN LATERAL (
    SELECT
        CASE
            WHEN assertion.kind <> 'statement' THEN concat_ws(
                '|', assertion.kind, part.code,
                -- Cooperation is the same from either side.
                CASE
                    WHEN assertion.kind = 'cooperation' THEN least(member.key COLLATE "C", named.first_key)
                    ELSE member.key
                END,
                CASE
                    WHEN assertion.kind = 'cooperation' THEN greatest(member.key COLLATE "C", named.first_key)
                    ELSE named.first_key
                END,
                coalesce(named.second_key, '-'), coalesce(named.third_key, '-'), part.words
            )
        END AS claim_key
) AS same;

-- Affected: changed claims, and claims of each member of a group whose members changed.
SELECT ip4_read.changed('assertion') AS assertion_id
UNION
SELECT assertion.id
FROM ip4.assertion
WHERE assertion.distribution = 'each' AND assertion.subject_id IN (SELECT ip4_read.changed('group_member.group_id'));
