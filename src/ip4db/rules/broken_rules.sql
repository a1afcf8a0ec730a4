-- The rules of this folder as one question to all rows.
--
-- A trigger sees what changes while it is switched on. Bulk loading switches triggers off,
-- and an upgrade builds rules over rows that were there before: both ask this instead. Each
-- rule is one anti-join and carries the name of its trigger; a test breaks each one both ways.
-- That keys never change cannot be seen in rows, nor can a circle be seen in one row.

CREATE FUNCTION ip4.broken_rules() RETURNS TABLE (rule text, item text, what text)
LANGUAGE sql STABLE AS $$
    SELECT 'the_key_is_source_and_number', assertion.key, 'is not the key that source and number make'
    FROM ip4.assertion
    INNER JOIN ip4.entity ON assertion.source_id = entity.id
    WHERE assertion.key <> entity.key || '/' || assertion.number

    UNION ALL
    SELECT 'the_key_is_source_and_label', passage.key, 'is not the key that source and label make'
    FROM ip4.passage
    INNER JOIN ip4.entity ON passage.source_id = entity.id
    WHERE passage.key <> entity.key || '#' || passage.label

    UNION ALL
    SELECT
        format('%s_%s_has_its_payload', CASE WHEN assertion.kind ~ '^[aeiou]' THEN 'an' ELSE 'a' END, assertion.kind),
        assertion.key,
        format('has no row in %s', assertion.kind)
    FROM ip4.assertion
    LEFT JOIN (
        SELECT id FROM ip4.milestone
        UNION ALL SELECT id FROM ip4.participation
        UNION ALL SELECT id FROM ip4.document_party
        UNION ALL SELECT id FROM ip4.document_relation
        UNION ALL SELECT id FROM ip4.wording
        UNION ALL SELECT id FROM ip4.cooperation
        UNION ALL SELECT id FROM ip4.contribution
        UNION ALL SELECT id FROM ip4.stance
        UNION ALL SELECT id FROM ip4.tenure
        UNION ALL SELECT id FROM ip4.membership
        UNION ALL SELECT id FROM ip4.quantity
        UNION ALL SELECT id FROM ip4.explanation
        UNION ALL SELECT id FROM ip4.provision_reading
        UNION ALL SELECT id FROM ip4.aspect
    ) AS payload ON assertion.id = payload.id
    WHERE assertion.kind <> 'statement' AND payload.id IS NULL

    UNION ALL
    SELECT
        format('%s_%s_has_its_row', CASE WHEN entity.kind ~ '^[aeiou]' THEN 'an' ELSE 'a' END, entity.kind),
        entity.key,
        'has no row in the table of its kind'
    FROM ip4.entity
    LEFT JOIN (
        SELECT id FROM ip4.country
        UNION ALL SELECT id FROM ip4.organisation
        UNION ALL SELECT id FROM ip4.person
        UNION ALL SELECT id FROM ip4.place
        UNION ALL SELECT id FROM ip4.event
        UNION ALL SELECT id FROM ip4.document
        UNION ALL SELECT id FROM ip4.topic
        UNION ALL SELECT id FROM ip4.initiative
        UNION ALL SELECT id FROM ip4.provision
        UNION ALL SELECT id FROM ip4.source
    ) AS own ON entity.id = own.id
    WHERE own.id IS NULL

    UNION ALL
    SELECT link.rule, entity.key, 'leads back to itself'
    FROM (
        SELECT id, 'part_of_makes_no_circle' AS rule FROM ip4.organisation WHERE part_of_id IS NOT NULL
        UNION ALL
        SELECT id, 'belongs_to_makes_no_circle' FROM ip4.person WHERE belongs_to_id IS NOT NULL
        UNION ALL
        SELECT id, 'part_of_makes_no_circle' FROM ip4.event WHERE part_of_id IS NOT NULL
        UNION ALL
        SELECT id, 'broader_makes_no_circle' FROM ip4.topic WHERE broader_id IS NOT NULL
        UNION ALL
        SELECT id, 'instance_of_makes_no_circle' FROM ip4.document WHERE instance_of_id IS NOT NULL
    ) AS link
    INNER JOIN ip4.entity ON link.id = entity.id
    WHERE ip4.is_in_a_circle(link.id)

    UNION ALL
    SELECT 'the_source_speaks_first', assertion.key, 'has another speaker than its source at depth 0'
    FROM ip4.assertion
    INNER JOIN ip4.attribution ON assertion.id = attribution.assertion_id
    WHERE attribution.depth = 0 AND attribution.actor_id <> assertion.source_id

    UNION ALL
    SELECT 'speakers_follow_each_other', assertion.key, format('has a speaker at depth %s and none before', speaker.depth)
    FROM ip4.attribution AS speaker
    INNER JOIN ip4.assertion ON speaker.assertion_id = assertion.id
    LEFT JOIN ip4.attribution AS previous
        ON speaker.assertion_id = previous.assertion_id AND speaker.depth = previous.depth + 1
    WHERE speaker.depth > 0 AND previous.depth IS NULL

    UNION ALL
    SELECT named.rule, named.item, format('names `%s`, whose kind is %s', entity.key, entity.kind)
    FROM (
        SELECT 'the_speaker_can_speak' AS rule, assertion.key AS item, attribution.actor_id AS entity_id
        FROM ip4.attribution
        INNER JOIN ip4.assertion ON attribution.assertion_id = assertion.id
        UNION ALL
        SELECT 'the_speaker_can_speak', utterance.key, utterance.speaker_id
        FROM ip4.utterance
        UNION ALL
        SELECT 'the_place_is_a_place', assertion.key, milestone.place_id
        FROM ip4.milestone
        INNER JOIN ip4.assertion ON milestone.id = assertion.id
        UNION ALL
        SELECT 'the_place_is_a_place', assertion.key, contribution.place_id
        FROM ip4.contribution
        INNER JOIN ip4.assertion ON contribution.id = assertion.id
        UNION ALL
        SELECT
            CASE assertion.kind
                WHEN 'tenure' THEN 'a_tenure_is_of_a_person'
                WHEN 'document_party' THEN 'a_document_party_is_of_a_document'
                WHEN 'document_relation' THEN 'a_document_relation_is_of_a_document'
                WHEN 'provision_reading' THEN 'a_provision_reading_is_of_a_provision'
                WHEN 'wording' THEN 'a_wording_is_of_a_document_or_an_actor'
            END,
            assertion.key,
            assertion.subject_id
        FROM ip4.assertion
        WHERE assertion.kind IN ('tenure', 'document_party', 'document_relation', 'provision_reading', 'wording')
    ) AS named
    INNER JOIN ip4.entity ON named.entity_id = entity.id
    WHERE entity.kind <> ALL (ip4.allowed_kinds(named.rule))

    UNION ALL
    SELECT 'a_passage_lies_within_its_text', passage.key, format('the text has %s paragraphs', source_text.paragraphs)
    FROM ip4.passage
    INNER JOIN ip4.source_text ON passage.source_id = source_text.source_id
    WHERE passage.paragraph > source_text.paragraphs

    UNION ALL
    SELECT
        'an_attached_paragraph_lies_within_its_text',
        format('%s, paragraph %s', entity.key, attached_paragraph.paragraph),
        format('the text has %s paragraphs', source_text.paragraphs)
    FROM ip4.attached_paragraph
    INNER JOIN ip4.source_text ON attached_paragraph.source_id = source_text.source_id
    INNER JOIN ip4.entity ON source_text.source_id = entity.id
    WHERE attached_paragraph.paragraph > source_text.paragraphs

    UNION ALL
    SELECT 'no_claims_means_no_evidence', passage.key, format('is evidence for `%s`', assertion.key)
    FROM ip4.evidence
    INNER JOIN ip4.passage ON evidence.passage_id = passage.id
    INNER JOIN ip4.assertion ON evidence.assertion_id = assertion.id
    WHERE passage.no_claims IS NOT NULL

    UNION ALL
    SELECT 'a_repeat_repeats_an_original', echo.key, format('repeats `%s`, itself a repeat', repeated.key)
    FROM ip4.passage AS echo
    INNER JOIN ip4.passage AS repeated ON echo.repeats_id = repeated.id
    WHERE repeated.repeats_id IS NOT NULL

    UNION ALL
    SELECT DISTINCT 'only_each_has_exceptions', assertion.key, format('has exceptions, and distribution %s', distribution)
    FROM ip4.assertion
    INNER JOIN ip4.assertion_exception ON assertion.id = assertion_exception.assertion_id
    WHERE assertion.distribution <> 'each'

    UNION ALL
    SELECT 'a_withdrawn_key_is_not_in_use', live.key, format('is withdrawn as key of %s', live.item)
    FROM ip4.withdrawal
    INNER JOIN (
        SELECT 'entity' AS item, key FROM ip4.entity
        UNION ALL SELECT 'assertion', key FROM ip4.assertion
        UNION ALL SELECT 'passage', key FROM ip4.passage
        UNION ALL SELECT 'issue', key FROM ip4.issue
        UNION ALL SELECT 'utterance', key FROM ip4.utterance
    ) AS live USING (item, key)
$$;

COMMENT ON FUNCTION ip4.broken_rules IS 'Rows that break a rule which triggers uphold; none in a sound database.';
