-- Which kinds of entity may stand where any entity could.
--
-- Columns that take several kinds point at `entity`, and the key cannot say which kinds. A
-- rule is looked up by its name, so that triggers and `ip4.broken_rules()` share one list.
-- Not deferred: the entity has to be there anyway, and its kind never changes.

CREATE FUNCTION ip4.allowed_kinds(rule text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE rule
    WHEN 'the_speaker_can_speak' THEN ARRAY['country', 'organisation', 'person', 'document', 'source']
    WHEN 'the_place_is_a_place' THEN ARRAY['place', 'country']
    WHEN 'a_tenure_is_of_a_person' THEN ARRAY['person']
    WHEN 'a_document_party_is_of_a_document' THEN ARRAY['document']
    WHEN 'a_document_relation_is_of_a_document' THEN ARRAY['document']
    WHEN 'a_provision_reading_is_of_a_provision' THEN ARRAY['provision']
    WHEN 'a_wording_is_of_a_document_or_an_actor'
        THEN ARRAY['document', 'organisation', 'country', 'person', 'summit', 'event']
END;

CREATE FUNCTION ip4.refuse_other_kinds() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    named record;
BEGIN
    SELECT key, kind INTO named
    FROM ip4.entity
    WHERE id = (to_jsonb(new) ->> tg_argv[0])::bigint AND kind <> ALL (ip4.allowed_kinds(tg_name));
    IF FOUND THEN
        PERFORM ip4.refuse(
            tg_name, tg_table_name,
            format('%s: %s is `%s`, whose kind is %s', tg_table_name, tg_argv[0], named.key, named.kind),
            format('Choose one of kind %s.', array_to_string(ip4.allowed_kinds(tg_name), ', '))
        );
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER the_speaker_can_speak AFTER INSERT OR UPDATE OF actor_id ON ip4.attribution
FOR EACH ROW EXECUTE FUNCTION ip4.refuse_other_kinds('actor_id');

CREATE CONSTRAINT TRIGGER the_speaker_can_speak AFTER INSERT OR UPDATE OF speaker_id ON ip4.utterance
FOR EACH ROW EXECUTE FUNCTION ip4.refuse_other_kinds('speaker_id');

CREATE CONSTRAINT TRIGGER the_place_is_a_place AFTER INSERT OR UPDATE OF place_id ON ip4.milestone
FOR EACH ROW WHEN (new.place_id IS NOT NULL)
EXECUTE FUNCTION ip4.refuse_other_kinds('place_id');

CREATE CONSTRAINT TRIGGER the_place_is_a_place AFTER INSERT OR UPDATE OF place_id ON ip4.contribution
FOR EACH ROW WHEN (new.place_id IS NOT NULL)
EXECUTE FUNCTION ip4.refuse_other_kinds('place_id');

CREATE CONSTRAINT TRIGGER a_tenure_is_of_a_person
AFTER INSERT OR UPDATE OF subject_id, kind ON ip4.assertion
FOR EACH ROW WHEN (new.kind = 'tenure')
EXECUTE FUNCTION ip4.refuse_other_kinds('subject_id');

CREATE CONSTRAINT TRIGGER a_document_party_is_of_a_document
AFTER INSERT OR UPDATE OF subject_id, kind ON ip4.assertion
FOR EACH ROW WHEN (new.kind = 'document_party')
EXECUTE FUNCTION ip4.refuse_other_kinds('subject_id');

CREATE CONSTRAINT TRIGGER a_document_relation_is_of_a_document
AFTER INSERT OR UPDATE OF subject_id, kind ON ip4.assertion
FOR EACH ROW WHEN (new.kind = 'document_relation')
EXECUTE FUNCTION ip4.refuse_other_kinds('subject_id');

CREATE CONSTRAINT TRIGGER a_provision_reading_is_of_a_provision
AFTER INSERT OR UPDATE OF subject_id, kind ON ip4.assertion
FOR EACH ROW WHEN (new.kind = 'provision_reading')
EXECUTE FUNCTION ip4.refuse_other_kinds('subject_id');

CREATE CONSTRAINT TRIGGER a_wording_is_of_a_document_or_an_actor
AFTER INSERT OR UPDATE OF subject_id, kind ON ip4.assertion
FOR EACH ROW WHEN (new.kind = 'wording')
EXECUTE FUNCTION ip4.refuse_other_kinds('subject_id');
