-- What passages of a text may claim about each other and about the text.
--
-- A passage lies within its text. One that is marked as free of claims stands behind none. A
-- repeat points at the original and not at another repeat, so that an echo of an echo is
-- counted as one witness. Deferred, because the passages of a text come in any order.

CREATE FUNCTION ip4.refuse_beyond_text() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    wrong record;
BEGIN
    IF tg_table_name = 'passage' THEN
        SELECT passage.key AS place, source_text.paragraphs INTO wrong
        FROM ip4.passage
        INNER JOIN ip4.source_text ON passage.source_id = source_text.source_id
        WHERE passage.id = new.id AND passage.paragraph > source_text.paragraphs;
    ELSE
        SELECT entity.key AS place, source_text.paragraphs INTO wrong
        FROM ip4.source_text
        INNER JOIN ip4.entity ON source_text.source_id = entity.id
        WHERE
            source_text.source_id = new.source_id
            AND source_text.paragraphs < greatest(
                (SELECT max(paragraph) FROM ip4.passage WHERE source_id = new.source_id),
                (SELECT max(paragraph) FROM ip4.attached_paragraph WHERE source_id = new.source_id)
            );
    END IF;
    IF FOUND THEN
        PERFORM ip4.refuse(
            tg_name, tg_table_name,
            format('%s `%s`: the text has %s paragraphs', tg_table_name, wrong.place, wrong.paragraphs),
            'Count non-empty lines, the first being 1.'
        );
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION ip4.refuse_evidence_without_claims() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    checked bigint;
    found_key text;
BEGIN
    IF tg_table_name = 'passage' THEN
        checked := new.id;
    ELSE
        checked := new.passage_id;
    END IF;
    SELECT passage.key INTO found_key
    FROM ip4.passage
    INNER JOIN ip4.evidence ON passage.id = evidence.passage_id
    WHERE passage.id = checked AND passage.no_claims IS NOT NULL;
    IF FOUND THEN
        PERFORM ip4.refuse(
            tg_name, tg_table_name,
            format('passage `%s`: it is said to hold no claims, and is evidence for one', found_key),
            'Empty `no_claims`, or take the evidence from another passage.'
        );
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION ip4.refuse_repeat_of_a_repeat() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    found_key text;
BEGIN
    SELECT echo.key INTO found_key
    FROM ip4.passage AS echo
    INNER JOIN ip4.passage AS repeated ON echo.repeats_id = repeated.id
    WHERE echo.source_id = new.source_id AND repeated.repeats_id IS NOT NULL;
    IF FOUND THEN
        PERFORM ip4.refuse(
            tg_name, tg_table_name,
            format('passage `%s`: it repeats a passage that is itself a repeat', found_key),
            'Point at the original.'
        );
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER a_passage_lies_within_its_text AFTER INSERT OR UPDATE OF paragraph ON ip4.passage
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
EXECUTE FUNCTION ip4.refuse_beyond_text();

CREATE CONSTRAINT TRIGGER a_passage_lies_within_its_text AFTER UPDATE OF paragraphs ON ip4.source_text
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.paragraphs < old.paragraphs)
EXECUTE FUNCTION ip4.refuse_beyond_text();

CREATE CONSTRAINT TRIGGER an_attached_paragraph_lies_within_its_text
AFTER INSERT OR UPDATE OF paragraph ON ip4.attached_paragraph
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
EXECUTE FUNCTION ip4.refuse_beyond_text();

CREATE CONSTRAINT TRIGGER no_claims_means_no_evidence AFTER INSERT OR UPDATE OF passage_id ON ip4.evidence
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
EXECUTE FUNCTION ip4.refuse_evidence_without_claims();

CREATE CONSTRAINT TRIGGER no_claims_means_no_evidence AFTER UPDATE OF no_claims ON ip4.passage
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.no_claims IS NOT NULL)
EXECUTE FUNCTION ip4.refuse_evidence_without_claims();

CREATE CONSTRAINT TRIGGER a_repeat_repeats_an_original AFTER INSERT OR UPDATE OF repeats_id ON ip4.passage
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.repeats_id IS NOT NULL)
EXECUTE FUNCTION ip4.refuse_repeat_of_a_repeat();
