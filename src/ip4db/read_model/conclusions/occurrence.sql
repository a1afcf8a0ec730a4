-- Did an event, document or initiative come about, was it only planned, or is it denied?
--
-- Grain:  one row per event, document and initiative.
-- Key:    entity_id
-- Scope:  entity_id
--
-- A thing came about if a source says so or presupposes it: it quotes the document, counts the mentions in it, names
-- participants, or was written after the event. A framework or a vision came about as soon as a source says something
-- about it. A family of documents came about with one of its instances, an event with one of its parts. A scenario is
-- never planned. If claims differ, yes takes precedence over denied and denied over planned; has_denial shows that
-- somebody denies it. If no source says anything relevant, the answer is not_reported.

SELECT
    entity.id AS entity_id,
    CASE
        WHEN said.has_yes THEN 'yes'
        WHEN said.has_denial THEN 'denied'
        WHEN said.has_plan AND coalesce(event.event_type <> 'scenario', TRUE) THEN 'planned'
        ELSE 'not_reported'
    END AS came_about,
    coalesce(said.has_denial, FALSE) AS has_denial
FROM ip4.entity
LEFT JOIN ip4.event ON entity.id = event.id
CROSS JOIN LATERAL (
    SELECT
        bool_or(sign.answer = 'yes') AS has_yes,
        bool_or(sign.answer = 'denied') FILTER (WHERE part.depth = 0) AS has_denial,
        bool_or(sign.answer = 'planned') FILTER (WHERE part.depth = 0) AS has_plan
    FROM ip4_read.hierarchy AS part
    CROSS JOIN LATERAL (
        SELECT
            CASE
                WHEN ip4_read.is_preparation(milestone.code) OR milestone.code IN ('on_hold', 'blocked')
                    THEN CASE WHEN claim_member.polarity = 'asserted' THEN 'planned' END
                WHEN ip4_read.is_foreseen(assertion.modality) THEN 'planned'
                WHEN assertion.modality <> 'asserted' THEN NULL
                WHEN claim_member.polarity = 'asserted' AND milestone.code = 'agreed' AND event.id IS NOT NULL
                    THEN 'planned'
                WHEN claim_member.polarity = 'asserted' THEN 'yes'
                WHEN
                    milestone.code IN (
                        'held', 'occurred', 'began', 'agreed', 'established', 'signed', 'adopted', 'issued', 'in_force'
                    )
                    THEN 'denied'
            END AS answer
        FROM ip4_read.claim_member
        INNER JOIN ip4.milestone ON claim_member.assertion_id = milestone.id
        INNER JOIN ip4.assertion ON claim_member.assertion_id = assertion.id
        WHERE claim_member.member_id = part.entity_id AND claim_member.kind = 'milestone'
        UNION ALL
        SELECT
            CASE
                WHEN ip4_read.is_foreseen(assertion.modality) THEN 'planned'
                WHEN assertion.modality = 'asserted' AND assertion.polarity = 'asserted' THEN 'yes'
            END
        FROM ip4.participation
        INNER JOIN ip4.assertion ON participation.id = assertion.id
        WHERE participation.event_id = part.entity_id
        UNION ALL
        SELECT
            CASE
                WHEN ip4_read.is_foreseen(assertion.modality) THEN 'planned'
                WHEN assertion.modality <> 'asserted' THEN NULL
                WHEN document_party.status = 'not_done' OR assertion.polarity = 'denied'
                    THEN CASE WHEN document_party.role <> 'subject' THEN 'denied' END
                WHEN document_party.status IN ('in_development', 'intended') THEN 'planned'
                ELSE 'yes'
            END
        FROM ip4.assertion
        INNER JOIN ip4.document_party ON assertion.id = document_party.id
        WHERE assertion.subject_id = part.entity_id AND assertion.kind = 'document_party'
        UNION ALL
        SELECT
            CASE
                WHEN ip4_read.is_foreseen(assertion.modality) THEN 'planned'
                WHEN assertion.modality = 'asserted' AND assertion.polarity = 'asserted' THEN 'yes'
            END
        FROM ip4_read.entity_claim
        INNER JOIN ip4.document_relation ON entity_claim.assertion_id = document_relation.id
        INNER JOIN ip4.assertion ON entity_claim.assertion_id = assertion.id
        WHERE
            entity_claim.entity_id = part.entity_id
            AND entity_claim.place IN ('subject', 'other')
            AND document_relation.relation = 'issued_at'
        UNION ALL
        SELECT CASE WHEN assertion.modality = 'asserted' THEN 'yes' ELSE 'planned' END
        FROM ip4.assertion
        WHERE
            assertion.subject_id = part.entity_id
            AND assertion.kind = 'wording'
            AND (assertion.modality = 'asserted' OR ip4_read.is_foreseen(assertion.modality))
        UNION ALL
        SELECT
            CASE
                WHEN ip4_read.is_foreseen(assertion.modality) THEN 'planned'
                WHEN assertion.modality <> 'asserted' OR assertion.polarity = 'denied' THEN NULL
                WHEN cooperation.tense = 'intended' THEN 'planned'
                ELSE 'yes'
            END
        FROM ip4.cooperation
        INNER JOIN ip4.assertion ON cooperation.id = assertion.id
        WHERE cooperation.instrument_id = part.entity_id
        UNION ALL
        SELECT CASE WHEN source_bound.side = 'after' THEN 'yes' ELSE 'planned' END
        FROM ip4.source_bound
        WHERE source_bound.event_id = part.entity_id
        UNION ALL
        -- What a claim put as fact takes for granted.
        SELECT 'yes'
        FROM ip4_read.entity_claim
        INNER JOIN ip4.assertion ON entity_claim.assertion_id = assertion.id
        LEFT JOIN ip4.quantity ON entity_claim.assertion_id = quantity.id
        LEFT JOIN ip4.initiative ON entity_claim.entity_id = initiative.id
        WHERE
            entity_claim.entity_id = part.entity_id
            AND assertion.modality = 'asserted'
            AND (
                (
                    initiative.initiative_type IN ('framework', 'vision')
                    AND entity_claim.place IN ('subject', 'target', 'versus')
                )
                OR (
                    entity_claim.place = 'anchor'
                    AND assertion.anchor_relation NOT IN ('before', 'shortly_before')
                )
                OR (entity_claim.place = 'cause' AND assertion.kind = 'contribution')
                OR (
                    assertion.polarity = 'asserted'
                    AND (
                        entity_claim.place = 'factor'
                        OR (entity_claim.place = 'at' AND quantity.at_id = entity_claim.entity_id)
                        OR (entity_claim.place = 'counted' AND quantity.unit = 'count')
                        OR (
                            entity_claim.place = 'subject'
                            AND quantity.measure IN ('mentions', 'paragraphs', 'anniversary')
                        )
                    )
                )
            )
        UNION ALL
        -- Whoever speaks or is quoted is there, however the claim is put.
        SELECT 'yes'
        FROM ip4_read.entity_claim
        WHERE entity_claim.entity_id = part.entity_id AND entity_claim.place = 'speaker'
        UNION ALL
        SELECT 'yes'
        FROM ip4.utterance
        INNER JOIN ip4.quotation ON utterance.id = quotation.utterance_id
        WHERE utterance.speaker_id = part.entity_id OR utterance.said_at_id = part.entity_id
        UNION ALL
        SELECT 'yes'
        FROM ip4.quotation
        WHERE quotation.speaker_id = part.entity_id OR quotation.said_at_id = part.entity_id
        UNION ALL
        SELECT 'yes'
        FROM ip4.provision
        INNER JOIN ip4.assertion ON provision.id = assertion.subject_id
        WHERE provision.document_id = part.entity_id AND assertion.modality = 'asserted'
        UNION ALL
        SELECT 'yes'
        FROM ip4.source
        WHERE source.document_id = part.entity_id
    ) AS sign
    WHERE part.ancestor_id = entity.id
) AS said
WHERE entity.kind IN ('summit', 'event', 'document', 'initiative');

-- Affected: entities that changed claims name, and what these are part of.
SELECT hierarchy.ancestor_id AS entity_id
FROM ip4_read.hierarchy
WHERE hierarchy.entity_id IN (SELECT touched_entity.entity_id FROM ip4_read.touched_entity)
UNION
SELECT touched_entity.entity_id FROM ip4_read.touched_entity;
