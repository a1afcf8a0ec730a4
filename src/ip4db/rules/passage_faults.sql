-- What passages of a text may claim about each other and about the text.
--
-- A passage lies within its text. A passage that is marked as free of claims is evidence for none.
-- A passage that repeats another one refers to the original and not to another repeat, so that all
-- repeats count as one witness.
--
-- noqa: disable=LT14
-- A short subquery stands on one line.

CREATE FUNCTION ip4.passage_faults()
RETURNS TABLE (rule_name text, item text, item_id bigint, item_key text, what text, remedy text)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        'a_passage_lies_within_its_text' AS rule_name,
        'passage' AS item,
        passage.id AS item_id,
        passage.key AS item_key,
        format('it is in paragraph %s, but the text has %s paragraphs', passage.paragraph, source_text.paragraphs)
            AS what,
        'Count non-empty lines from 1.' AS remedy
    FROM ip4.passage
    INNER JOIN ip4.source_text ON passage.source_id = source_text.source_id
    WHERE passage.paragraph > source_text.paragraphs

    UNION ALL
    SELECT
        'an_attached_paragraph_lies_within_its_text' AS rule_name,
        'source' AS item,
        source_text.source_id AS item_id,
        (SELECT own.key FROM ip4.entity AS own WHERE own.id = source_text.source_id) AS item_key,
        format(
            'paragraph %s is attached, but the text has %s paragraphs',
            attached_paragraph.paragraph, source_text.paragraphs
        ) AS what,
        'Count non-empty lines from 1.' AS remedy
    FROM ip4.attached_paragraph
    INNER JOIN ip4.source_text ON attached_paragraph.source_id = source_text.source_id
    WHERE attached_paragraph.paragraph > source_text.paragraphs

    UNION ALL
    SELECT
        'no_claims_means_no_evidence' AS rule_name,
        'passage' AS item,
        passage.id AS item_id,
        passage.key AS item_key,
        format(
            'it is marked as free of claims, but is evidence for `%s`',
            (SELECT own.key FROM ip4.assertion AS own WHERE own.id = evidence.assertion_id)
        ) AS what,
        'Clear `no_claims`, or take the evidence from another passage.' AS remedy
    FROM ip4.passage
    INNER JOIN ip4.evidence ON passage.id = evidence.passage_id
    WHERE passage.no_claims IS NOT NULL

    UNION ALL
    SELECT
        'a_repeat_repeats_an_original' AS rule_name,
        'passage' AS item,
        echo.id AS item_id,
        echo.key AS item_key,
        format('it repeats `%s`, which is itself a repeat', repeated.key) AS what,
        'Refer to the original.' AS remedy
    FROM ip4.passage AS echo
    INNER JOIN ip4.passage AS repeated ON echo.repeats_id = repeated.id
    WHERE repeated.repeats_id IS NOT NULL;
END;

SELECT ip4.enforce('a_passage_lies_within_its_text', 'passage_faults', 'passage', 'item_id = new.id');
SELECT ip4.enforce(
    'a_passage_lies_within_its_text', 'passage_faults', 'source_text',
    'item_id = ANY (ARRAY(SELECT passage.id FROM ip4.passage WHERE passage.source_id = new.source_id))', 'UPDATE'
);
SELECT ip4.enforce(
    'an_attached_paragraph_lies_within_its_text', 'passage_faults', 'attached_paragraph', 'item_id = new.source_id'
);
SELECT ip4.enforce(
    'an_attached_paragraph_lies_within_its_text', 'passage_faults', 'source_text', 'item_id = new.source_id', 'UPDATE'
);
SELECT ip4.enforce('no_claims_means_no_evidence', 'passage_faults', 'evidence', 'item_id = new.passage_id');
SELECT ip4.enforce(
    'no_claims_means_no_evidence', 'passage_faults', 'passage', 'item_id = new.id', 'UPDATE',
    'new.no_claims IS NOT NULL'
);
SELECT ip4.enforce(
    'a_repeat_repeats_an_original', 'passage_faults', 'passage',
    'item_id = ANY (new.id || ARRAY(SELECT echo.id FROM ip4.passage AS echo WHERE echo.repeats_id = new.id))',
    filter => 'new.repeats_id IS NOT NULL'
);
