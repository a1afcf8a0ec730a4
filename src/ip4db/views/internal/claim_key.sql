-- What must two assertions share to speak of the same thing?
--
-- Grain:    one row per assertion with a payload and entity it holds for ("each" spelt out).
-- Leaves out plain statements: nothing but words would tell whether two are the same.
-- Read by:  corroboration, country, actor, initiative_course.
--
-- Not part of the key: polarity, modality, dates, amounts, levels, hedges, that is, the answers; nor
-- scope. But a quantity claims a number, for its scope. An aspect is what its item says: that it
-- concerns an entity does not make two items one; they are one if they differ in small words only.
-- The same holds for the condition of a provision and, where no body is named, for an office. Of a
-- contribution whose kind is not said nothing tells what it is, so each stands by itself.

-- noqa: disable=LT09
-- The parts below are a table: one line per payload.

CREATE VIEW bi_internal.claim_key AS
WITH part (assertion_id, code, first_id, second_id, third_id, words) AS (
    SELECT id, code, counterpart_id, NULL::bigint, NULL::bigint, NULL
    FROM ip4.milestone
    UNION ALL
    SELECT id, role, event_id, person_id, NULL, NULL
    FROM ip4.participation
    UNION ALL
    SELECT id, role, party_id, NULL, NULL, CASE WHEN party_id IS NULL THEN lower(party_printed) END
    FROM ip4.document_party
    UNION ALL
    SELECT id, relation, other_id, NULL, NULL, NULL
    FROM ip4.document_relation
    UNION ALL
    SELECT id, treatment, about_id, NULL, NULL, NULL
    FROM ip4.wording
    UNION ALL
    SELECT id, NULL, partner_id, area_id, against_id, NULL
    FROM ip4.cooperation
    UNION ALL
    SELECT
        contribution.id, contribution.contribution_type, contribution.recipient_id, contribution.cause_id,
        contribution.place_id, CASE WHEN contribution.contribution_type = 'unspecified' THEN assertion.key END
    FROM ip4.contribution
    INNER JOIN ip4.assertion ON contribution.id = assertion.id
    UNION ALL
    SELECT stance.id, stance.position, stance.target_id, NULL, NULL, aimed.key
    FROM ip4.stance
    LEFT JOIN ip4.assertion AS aimed ON stance.target_assertion_id = aimed.id
    UNION ALL
    SELECT id, NULL, of_id, NULL, NULL, CASE WHEN of_id IS NULL THEN bi_internal.content_words(office_printed) END
    FROM ip4.tenure
    UNION ALL
    SELECT id, status, group_id, NULL, NULL, NULL
    FROM ip4.membership
    UNION ALL
    SELECT
        quantity.id, quantity.measure, quantity.at_id, quantity.counted_id, NULL,
        concat_ws(
            '|',
            quantity.unit,
            -- Not only a number: more than 27 is another claim than 27.
            concat_ws(
                ' ', nullif(replace(quantity.comparator, '_', ' '), 'exactly'), trim_scale(quantity.printed_value)
            ),
            assertion.scope
        )
    FROM ip4.quantity
    INNER JOIN ip4.assertion ON quantity.id = assertion.id
    UNION ALL
    SELECT id, NULL, factor_id, NULL, NULL, NULL
    FROM ip4.explanation
    UNION ALL
    SELECT id, effect, object_id, NULL, NULL, bi_internal.content_words(condition)
    FROM ip4.provision_reading
    UNION ALL
    SELECT id, role, item_entity_id, versus_id, NULL, bi_internal.content_words(item)
    FROM ip4.aspect
)

SELECT
    part.assertion_id,
    expansion.member_id,
    expansion.is_expanded,
    expansion.polarity,
    assertion.kind,
    concat_ws(
        '|',
        assertion.kind,
        part.code,
        -- Cooperation is the same from either side.
        CASE
            WHEN assertion.kind = 'cooperation' THEN least(member.key COLLATE "C", first_part.key)
            ELSE member.key
        END,
        CASE
            WHEN assertion.kind = 'cooperation' THEN greatest(member.key COLLATE "C", first_part.key)
            ELSE first_part.key
        END,
        coalesce(second_part.key, '-'),
        coalesce(third_part.key, '-'),
        part.words
    ) AS claim_key
FROM part
INNER JOIN ip4.assertion ON part.assertion_id = assertion.id
INNER JOIN bi_internal.expansion ON part.assertion_id = expansion.assertion_id
INNER JOIN ip4.entity AS member ON expansion.member_id = member.id
LEFT JOIN ip4.entity AS first_part ON part.first_id = first_part.id
LEFT JOIN ip4.entity AS second_part ON part.second_id = second_part.id
LEFT JOIN ip4.entity AS third_part ON part.third_id = third_part.id;

COMMENT ON VIEW bi_internal.claim_key IS
'What assertions share that speak of the same thing. One row per assertion with a payload and entity it holds for.';
COMMENT ON COLUMN bi_internal.claim_key.assertion_id IS 'The assertion';
COMMENT ON COLUMN bi_internal.claim_key.member_id IS 'The subject, or a member of it';
COMMENT ON COLUMN bi_internal.claim_key.is_expanded IS 'True if it stands for a member of the subject';
COMMENT ON COLUMN bi_internal.claim_key.polarity IS 'Affirmed or denied of this entity';
COMMENT ON COLUMN bi_internal.claim_key.kind IS 'Which payload';
COMMENT ON COLUMN bi_internal.claim_key.claim_key IS 'Equal for assertions about the same thing';
