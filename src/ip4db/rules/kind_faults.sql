-- Some columns that refer to any entity may refer only to entities of some kinds.
--
-- Such a column refers to `entity`, and a foreign key cannot say which kinds are allowed.
--
-- noqa: disable=AL03,LT09,LT14
-- The first branch of a union names the columns, and short branches stand on one line.

CREATE FUNCTION ip4.kind_faults()
RETURNS TABLE (rule_name text, item text, item_id bigint, item_key text, what text, remedy text)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        reference.rule_name,
        reference.item,
        reference.item_id,
        CASE reference.item
            WHEN 'assertion' THEN (SELECT a.key FROM ip4.assertion AS a WHERE a.id = reference.item_id)
            ELSE (SELECT u.key FROM ip4.utterance AS u WHERE u.id = reference.item_id)
        END,
        format('%s is `%s`, whose kind is %s', reference.link, entity.key, entity.kind),
        format('Choose an entity of kind %s.', array_to_string(reference.kinds, ', '))
    FROM (
        SELECT
            'the_speaker_can_speak' AS rule_name,
            'assertion' AS item,
            assertion_id AS item_id,
            'actor_id' AS link,
            actor_id AS entity_id,
            ARRAY['country', 'organisation', 'person', 'document', 'source'] AS kinds
        FROM ip4.attribution
        UNION ALL
        SELECT
            'the_speaker_can_speak', 'utterance', id, 'speaker_id', speaker_id,
            ARRAY['country', 'organisation', 'person', 'document', 'source']
        FROM ip4.utterance
        UNION ALL
        SELECT
            'the_speaker_can_speak', 'utterance', utterance_id, 'speaker_id', speaker_id,
            ARRAY['country', 'organisation', 'person', 'document', 'source']
        FROM ip4.quotation
        UNION ALL
        SELECT 'the_place_is_a_place', 'assertion', id, 'place_id', place_id, ARRAY['place', 'country']
        FROM ip4.milestone
        UNION ALL
        SELECT 'the_place_is_a_place', 'assertion', id, 'place_id', place_id, ARRAY['place', 'country']
        FROM ip4.contribution
        UNION ALL
        SELECT subject.rule_name, 'assertion', assertion.id, 'subject_id', assertion.subject_id, subject.kinds
        FROM ip4.assertion
        INNER JOIN (
            VALUES
            ('a_tenure_is_of_a_person', 'tenure', ARRAY['person']),
            ('a_document_party_is_of_a_document', 'document_party', ARRAY['document']),
            ('a_document_relation_is_of_a_document', 'document_relation', ARRAY['document']),
            ('a_provision_reading_is_of_a_provision', 'provision_reading', ARRAY['provision']),
            (
                'a_wording_is_of_a_document_or_an_actor', 'wording',
                ARRAY['document', 'organisation', 'country', 'person', 'summit', 'event']
            )
        ) AS subject (rule_name, kind, kinds) ON assertion.kind = subject.kind
    ) AS reference
    INNER JOIN ip4.entity ON reference.entity_id = entity.id
    WHERE NOT entity.kind = any(reference.kinds);
END;

SELECT
    ip4.enforce(
        'the_speaker_can_speak', 'kind_faults', carrier.relation,
        format('item = %L AND item_id = new.%I', carrier.item, carrier.item_id)
    )
FROM (
    VALUES
    ('attribution', 'assertion', 'assertion_id'), ('utterance', 'utterance', 'id'),
    ('quotation', 'utterance', 'utterance_id')
) AS carrier (relation, item, item_id);

SELECT
    ip4.enforce(
        'the_place_is_a_place', 'kind_faults', carrier.relation, 'item_id = new.id',
        filter => 'new.place_id IS NOT NULL'
    )
FROM unnest(ARRAY['milestone', 'contribution']) AS carrier (relation);

SELECT
    ip4.enforce(
        subject.rule_name, 'kind_faults', 'assertion', 'item_id = new.id',
        filter => format('new.kind = %L', subject.kind)
    )
FROM (
    VALUES
    ('a_tenure_is_of_a_person', 'tenure'),
    ('a_document_party_is_of_a_document', 'document_party'),
    ('a_document_relation_is_of_a_document', 'document_relation'),
    ('a_provision_reading_is_of_a_provision', 'provision_reading'),
    ('a_wording_is_of_a_document_or_an_actor', 'wording')
) AS subject (rule_name, kind);
