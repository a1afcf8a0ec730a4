-- By which words is a claim found?
--
-- Grain:  one row per assertion.
-- Key:    assertion_id
-- Scope:  assertion_id
-- Index:  gin((search_words::tsvector)); assertion_key
--
-- The words have the weight of where they stand. A: the statement. B: names of all entities in the claim. C: quoted
-- phrases, what is said with them, and how the source describes these entities. D: codes and their meanings, what
-- payloads print, scope, hedge, note and date, the issues on which the claim takes a position, and the source.
--
-- A tsvector is kept as text, since many clients cannot read the type; the index is on the tsvector.
--
-- noqa: disable=RF03
-- COLLATE "C" is no column.

SELECT
    claim.assertion_id,
    claim.assertion_key,
    concat_ws(' | ', part.said, part.named, part.printed, part.further) AS search_text,
    (
        setweight(to_tsvector('pg_catalog.english', part.said), 'A')
        || setweight(to_tsvector('pg_catalog.english', coalesce(part.named, '')), 'B')
        || setweight(to_tsvector('pg_catalog.english', coalesce(part.printed, '')), 'C')
        || setweight(to_tsvector('pg_catalog.english', part.further), 'D')
    )::text AS search_words
FROM ip4_read.claim
CROSS JOIN LATERAL (
    SELECT string_agg(DISTINCT name_word.known_as COLLATE "C", ' | ') AS joined
    FROM ip4_read.entity_claim
    INNER JOIN ip4_read.name_word ON entity_claim.entity_id = name_word.entity_id
    WHERE entity_claim.assertion_id = claim.assertion_id
) AS named
CROSS JOIN LATERAL (
    SELECT string_agg(form.words, ' | ' ORDER BY form.words COLLATE "C") AS joined
    FROM (
        SELECT piece.phrase AS words
        FROM ip4.assertion_quotation AS quoted
        INNER JOIN ip4.quotation_piece AS piece
            ON quoted.source_id = piece.source_id AND quoted.utterance_id = piece.utterance_id
        WHERE quoted.assertion_id = claim.assertion_id
        UNION
        SELECT utterance.description
        FROM ip4.assertion_quotation AS quoted
        INNER JOIN ip4.utterance ON quoted.utterance_id = utterance.id
        WHERE quoted.assertion_id = claim.assertion_id
        UNION
        SELECT mention.printed
        FROM ip4_read.entity_claim
        INNER JOIN ip4.mention ON entity_claim.entity_id = mention.entity_id
        WHERE
            entity_claim.assertion_id = claim.assertion_id
            AND mention.source_id = claim.source_id
            AND mention.manner = 'description'
    ) AS form
) AS printed_form
CROSS JOIN LATERAL (
    SELECT
        string_agg(
            concat_ws(' | ', issue.question, taken.position, taken.note), ' | ' ORDER BY issue.key COLLATE "C"
        ) AS words
    FROM ip4.issue_position AS taken
    INNER JOIN ip4.issue ON taken.issue_id = issue.id
    WHERE taken.assertion_id = claim.assertion_id
) AS disagreement
LEFT JOIN ip4_read.payload_words ON claim.assertion_id = payload_words.assertion_id
CROSS JOIN LATERAL (
    SELECT
        ip4_read.search_text(claim.statement) AS said,
        ip4_read.search_text(named.joined) AS named,
        ip4_read.search_text(printed_form.joined) AS printed,
        ip4_read.search_text(
            concat_ws(
                ' | ', claim.kind, payload_words.words, nullif(claim.polarity, 'asserted'),
                nullif(claim.modality, 'asserted'), nullif(claim.voice, 'fact'), nullif(claim.speech_act, 'states'),
                claim.scope, claim.hedge, claim.note, claim.date_label, disagreement.words, claim.source_name
            )
        ) AS further
) AS part;

-- Affected: changed claims; claims that name what has another name, or of which their source prints another form; and
-- claims that quote a changed saying.
SELECT ip4_read.changed('assertion', 'claim.assertion_id', 'entity_claim.assertion_id') AS assertion_id
UNION
SELECT entity_claim.assertion_id
FROM ip4_read.entity_claim
WHERE entity_claim.entity_id IN (SELECT ip4_read.changed('name_word.entity_id'))
UNION
SELECT entity_claim.assertion_id
FROM ip4_read.entity_claim
INNER JOIN ip4.assertion ON entity_claim.assertion_id = assertion.id
WHERE
    entity_claim.entity_id IN (SELECT ip4_read.changed('mention.entity_id'))
    AND assertion.source_id IN (SELECT ip4_read.changed('mention.source_id'))
UNION
SELECT quoted.assertion_id
FROM ip4.assertion_quotation AS quoted
WHERE quoted.utterance_id IN (SELECT ip4_read.changed('utterance.id', 'quotation_piece.utterance_id'));
