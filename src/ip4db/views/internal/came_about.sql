-- Did a thing come about, or was it only planned, or is it said that it did not?
--
-- Grain:    one row per event, document and initiative.
-- Leaves out nothing; where no source says anything to the point the answer is not_reported.
-- Read by:  entity views and every view that counts entities.
--
-- A thing came about if a source says so, or takes it for granted: it quotes the document, counts
-- the mentions in it, names who came, or calls itself later than the event. A framework or a vision
-- is there once a source says something of it. A family of documents came about with one of its
-- instances, an event with one of its parts; a scenario is never planned. Yes goes before denied and
-- denied before planned; has_denial shows that somebody disagrees.

CREATE VIEW bi_internal.came_about AS
WITH foreseen (modality) AS (
    VALUES ('scheduled'), ('planned'), ('expected'), ('likely'), ('speculated'), ('open'), ('recommended')
),

sign (entity_id, answer) AS (
    SELECT
        expansion.member_id,
        CASE
            WHEN milestone.code IN ('proposed', 'discussed', 'under_discussion', 'in_preparation', 'on_hold', 'blocked')
                THEN CASE WHEN expansion.polarity = 'asserted' THEN 'planned' END
            WHEN assertion.modality IN (SELECT foreseen.modality FROM foreseen) THEN 'planned'
            WHEN assertion.modality <> 'asserted' THEN NULL
            WHEN expansion.polarity = 'asserted'
                THEN
                    CASE
                        WHEN milestone.code = 'agreed' AND entity.kind IN ('summit', 'event') THEN 'planned'
                        ELSE 'yes'
                    END
            WHEN
                milestone.code IN (
                    'held', 'occurred', 'began', 'agreed', 'established', 'signed', 'adopted', 'issued', 'in_force'
                )
                THEN 'denied'
        END
    FROM ip4.milestone
    INNER JOIN ip4.assertion ON milestone.id = assertion.id
    INNER JOIN bi_internal.expansion ON milestone.id = expansion.assertion_id
    INNER JOIN ip4.entity ON expansion.member_id = entity.id
    UNION ALL
    SELECT
        participation.event_id,
        CASE
            WHEN assertion.modality IN (SELECT foreseen.modality FROM foreseen) THEN 'planned'
            WHEN assertion.modality = 'asserted' AND assertion.polarity = 'asserted' THEN 'yes'
        END
    FROM ip4.participation
    INNER JOIN ip4.assertion ON participation.id = assertion.id
    UNION ALL
    SELECT
        assertion.subject_id,
        CASE
            WHEN assertion.modality IN (SELECT foreseen.modality FROM foreseen) THEN 'planned'
            WHEN assertion.modality <> 'asserted' THEN NULL
            WHEN document_party.status = 'not_done' OR assertion.polarity = 'denied'
                THEN CASE WHEN document_party.role <> 'subject' THEN 'denied' END
            WHEN document_party.status IN ('in_development', 'intended') THEN 'planned'
            ELSE 'yes'
        END
    FROM ip4.document_party
    INNER JOIN ip4.assertion ON document_party.id = assertion.id
    UNION ALL
    SELECT
        side.entity_id,
        CASE
            WHEN assertion.modality IN (SELECT foreseen.modality FROM foreseen) THEN 'planned'
            WHEN assertion.modality = 'asserted' AND assertion.polarity = 'asserted' THEN 'yes'
        END
    FROM ip4.document_relation
    INNER JOIN ip4.assertion ON document_relation.id = assertion.id
    CROSS JOIN
        LATERAL (
            VALUES (assertion.subject_id), (document_relation.other_id)
        ) AS side (entity_id)
    WHERE document_relation.relation = 'issued_at'
    UNION ALL
    SELECT
        assertion.subject_id,
        CASE WHEN assertion.modality = 'asserted' THEN 'yes' ELSE 'planned' END
    FROM ip4.wording
    INNER JOIN ip4.assertion ON wording.id = assertion.id
    WHERE
        assertion.modality = 'asserted'
        OR assertion.modality IN (SELECT foreseen.modality FROM foreseen)
    UNION ALL
    SELECT
        counted.entity_id,
        'yes'
    FROM ip4.quantity
    INNER JOIN ip4.assertion ON quantity.id = assertion.id
    CROSS JOIN
        LATERAL (
            VALUES
            (quantity.at_id),
            (CASE WHEN quantity.unit = 'count' THEN quantity.counted_id END),
            (CASE WHEN quantity.measure IN ('mentions', 'paragraphs', 'anniversary') THEN assertion.subject_id END)
        ) AS counted (entity_id)
    WHERE assertion.modality = 'asserted' AND assertion.polarity = 'asserted' AND counted.entity_id IS NOT NULL
    UNION ALL
    SELECT
        cooperation.instrument_id,
        CASE
            WHEN assertion.modality IN (SELECT foreseen.modality FROM foreseen) THEN 'planned'
            WHEN assertion.modality <> 'asserted' OR assertion.polarity = 'denied' THEN NULL
            WHEN cooperation.tense = 'intended' THEN 'planned'
            ELSE 'yes'
        END
    FROM ip4.cooperation
    INNER JOIN ip4.assertion ON cooperation.id = assertion.id
    WHERE cooperation.instrument_id IS NOT NULL
    UNION ALL
    SELECT
        initiative.id,
        'yes'
    FROM ip4.initiative
    INNER JOIN bi_internal.entity_claims ON initiative.id = entity_claims.entity_id
    INNER JOIN ip4.assertion ON entity_claims.assertion_id = assertion.id
    WHERE
        initiative.initiative_type IN ('framework', 'vision')
        AND entity_claims.place IN ('subject', 'target', 'versus')
        AND assertion.modality = 'asserted'
    UNION ALL
    SELECT
        assertion.anchor_event_id,
        'yes'
    FROM ip4.assertion
    WHERE
        assertion.anchor_event_id IS NOT NULL
        AND assertion.modality = 'asserted'
        AND assertion.anchor_relation NOT IN ('before', 'shortly_before')
    UNION ALL
    SELECT
        contribution.cause_id,
        'yes'
    FROM ip4.contribution
    INNER JOIN ip4.assertion ON contribution.id = assertion.id
    WHERE contribution.cause_id IS NOT NULL AND assertion.modality = 'asserted'
    UNION ALL
    SELECT
        explanation.factor_id,
        'yes'
    FROM ip4.explanation
    INNER JOIN ip4.assertion ON explanation.id = assertion.id
    WHERE assertion.modality = 'asserted' AND assertion.polarity = 'asserted'
    UNION ALL
    SELECT
        quotation.document_id,
        'yes'
    FROM ip4.quotation
    WHERE quotation.document_id IS NOT NULL
    UNION ALL
    SELECT
        said.entity_id,
        'yes'
    FROM ip4.utterance
    INNER JOIN ip4.quotation ON utterance.id = quotation.utterance_id
    CROSS JOIN
        LATERAL (
            VALUES (utterance.speaker_id), (utterance.said_at_id)
        ) AS said (entity_id)
    WHERE said.entity_id IS NOT NULL
    UNION ALL
    SELECT
        attribution.actor_id,
        'yes'
    FROM ip4.attribution
    WHERE attribution.depth > 0
    UNION ALL
    SELECT
        provision.document_id,
        'yes'
    FROM ip4.provision
    INNER JOIN ip4.assertion ON provision.id = assertion.subject_id
    WHERE provision.document_id IS NOT NULL AND assertion.modality = 'asserted'
    UNION ALL
    SELECT
        source_bound.event_id,
        CASE WHEN source_bound.side = 'after' THEN 'yes' ELSE 'planned' END
    FROM ip4.source_bound
    WHERE source_bound.event_id IS NOT NULL
    UNION ALL
    SELECT
        source.document_id,
        'yes'
    FROM ip4.source
    WHERE source.document_id IS NOT NULL
),

own AS (
    SELECT
        entity_id,
        bool_or(answer = 'yes') AS has_yes,
        bool_or(answer = 'denied') AS has_denial,
        bool_or(answer = 'planned') AS has_plan
    FROM sign
    WHERE answer IS NOT NULL
    GROUP BY entity_id
),

whole (part_id, entity_id) AS (
    SELECT
        event_tree.event_id,
        event_tree.ancestor_id
    FROM bi_internal.event_tree
    WHERE event_tree.depth > 0
    UNION ALL
    SELECT
        document.id,
        document.instance_of_id
    FROM ip4.document
    WHERE document.instance_of_id IS NOT NULL
),

with_parts AS (
    SELECT
        whole.entity_id,
        bool_or(own.has_yes) AS has_yes
    FROM whole
    INNER JOIN own ON whole.part_id = own.entity_id
    GROUP BY whole.entity_id
)

SELECT
    entity.id AS entity_id,
    CASE
        WHEN own.has_yes OR with_parts.has_yes THEN 'yes'
        WHEN own.has_denial THEN 'denied'
        WHEN own.has_plan AND coalesce(event.event_type <> 'scenario', TRUE) THEN 'planned'
        ELSE 'not_reported'
    END AS came_about,
    coalesce(own.has_denial, FALSE) AS has_denial
FROM ip4.entity
LEFT JOIN ip4.event ON entity.id = event.id
LEFT JOIN own ON entity.id = own.entity_id
LEFT JOIN with_parts ON entity.id = with_parts.entity_id
WHERE entity.kind IN ('summit', 'event', 'document', 'initiative');

COMMENT ON VIEW bi_internal.came_about IS
'Whether a thing came about. One row per event, document and initiative.';
COMMENT ON COLUMN bi_internal.came_about.entity_id IS 'The event, document or initiative';
COMMENT ON COLUMN bi_internal.came_about.came_about IS 'yes, denied, planned or not_reported';
COMMENT ON COLUMN bi_internal.came_about.has_denial IS 'True if some source says that it did not come about';
