-- The chain of speakers starts at the source and has no gap.
--
-- Depth 0 is the source itself and the last depth is the holder of the claim, so a missing
-- link would make somebody quote a speaker whom nobody quotes. Deferred, because a chain is
-- written and mended row by row. That there is a depth 0 at all is a foreign key.

CREATE FUNCTION ip4.refuse_other_first_speaker() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    found_key text;
BEGIN
    SELECT assertion.key INTO found_key
    FROM ip4.assertion
    INNER JOIN ip4.attribution ON assertion.id = attribution.assertion_id
    WHERE
        assertion.id = new.assertion_id
        AND attribution.depth = 0
        AND attribution.actor_id <> assertion.source_id;
    IF FOUND THEN
        PERFORM ip4.refuse(
            tg_name, tg_table_name,
            format('assertion `%s`: the speaker at depth 0 is not its source', found_key),
            'Put the source at depth 0 and whom it quotes at depth 1.'
        );
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION ip4.refuse_gap_between_speakers() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    wrong record;
BEGIN
    IF tg_op = 'INSERT' AND new.depth = 0 THEN
        RETURN NULL;
    END IF;
    SELECT assertion.key, speaker.depth INTO wrong
    FROM ip4.attribution AS speaker
    INNER JOIN ip4.assertion ON speaker.assertion_id = assertion.id
    LEFT JOIN ip4.attribution AS previous
        ON speaker.assertion_id = previous.assertion_id AND speaker.depth = previous.depth + 1
    WHERE
        speaker.assertion_id IN (old.assertion_id, new.assertion_id)
        AND speaker.depth > 0
        AND previous.depth IS NULL;
    IF FOUND THEN
        PERFORM ip4.refuse(
            tg_name, tg_table_name,
            format('assertion `%s`: there is a speaker at depth %s and none before', wrong.key, wrong.depth),
            'Number the speakers 0, 1, 2 from the source to the holder.'
        );
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER the_source_speaks_first
AFTER INSERT OR UPDATE OF assertion_id, depth, actor_id ON ip4.attribution
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.depth = 0)
EXECUTE FUNCTION ip4.refuse_other_first_speaker();

CREATE CONSTRAINT TRIGGER speakers_follow_each_other
AFTER INSERT OR UPDATE OF assertion_id, depth OR DELETE ON ip4.attribution
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
EXECUTE FUNCTION ip4.refuse_gap_between_speakers();
