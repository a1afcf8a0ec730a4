-- Who said the quoted words, when, and how many sources print the saying?
--
-- Speaker and occasion are shown where this source gives them, in any claim that quotes the saying. What all sources
-- together give belongs to the saying (utterance_speaker, utterance_said_at, said_from and so on): without a date of
-- its own, it has the date of the event at which it was said. One passage may stand behind several claims that quote
-- it: then it is one printing of the saying.

SELECT
    quotation.ordinal AS quotation_number,
    quotation.phrase,
    CASE quotation.is_verbatim WHEN TRUE THEN 'yes' WHEN FALSE THEN 'denied' ELSE 'not_reported' END AS verbatim,
    CASE WHEN here.gives_speaker THEN speaker_entity.key END AS speaker_key,
    CASE WHEN here.gives_speaker THEN speaker_entity.name END AS speaker_name,
    CASE WHEN here.gives_occasion THEN said_at_entity.key END AS said_at_key,
    CASE WHEN here.gives_occasion THEN said_at_entity.name END AS said_at_name,
    utterance.key AS utterance_key,
    utterance.description AS utterance_description,
    speaker_entity.key AS utterance_speaker_key,
    speaker_entity.name AS utterance_speaker_name,
    said_at_entity.key AS utterance_said_at_key,
    said_at_entity.name AS utterance_said_at_name,
    lower(said.possible) AS said_from,
    upper(said.possible) - 1 AS said_to,
    CASE
        WHEN utterance.date_possible IS NULL THEN occasion.date_precision
        ELSE utterance.date_precision
    END AS said_precision,
    CASE
        WHEN utterance.date_possible IS NULL THEN coalesce(utterance.date_printed, occasion.date_label)
        ELSE coalesce(utterance.date_printed, ip4_read.date_label(utterance.date_possible))
    END AS said_label,
    ip4_read.year_of(said.possible) AS said_year,
    CASE
        WHEN utterance.date_possible IS NOT NULL THEN 'the date of the saying'
        WHEN occasion.possible IS NOT NULL THEN 'the date of the event at which it was said'
    END || CASE WHEN said_at_entity.id IS NOT NULL AND NOT here.gives_occasion THEN '; others say at which' ELSE '' END
        AS said_reason,
    printed.utterance_printing_count,
    printed.utterance_source_count,
    (SELECT entity.key FROM ip4.entity WHERE entity.id = quotation.document_id) AS document_key,
    (SELECT entity.name FROM ip4.entity WHERE entity.id = quotation.document_id) AS document_name,
    (SELECT passage.key FROM ip4.passage WHERE passage.id = quotation.passage_id) AS passage_key,
    (SELECT passage.paragraph FROM ip4.passage WHERE passage.id = quotation.passage_id) AS paragraph
FROM ip4.quotation
LEFT JOIN ip4.utterance ON quotation.utterance_id = utterance.id
LEFT JOIN ip4.entity AS speaker_entity ON utterance.speaker_id = speaker_entity.id
LEFT JOIN ip4.entity AS said_at_entity ON utterance.said_at_id = said_at_entity.id
LEFT JOIN ip4_read.best_date AS occasion ON utterance.said_at_id = occasion.subject_id AND occasion.aspect = 'event'
CROSS JOIN LATERAL (
    SELECT coalesce(utterance.date_possible, occasion.possible) AS possible
) AS said
CROSS JOIN LATERAL (
    SELECT
        count(DISTINCT row(printing.passage_id, printing.phrase))::smallint AS utterance_printing_count,
        count(DISTINCT printing.source_id)::smallint AS utterance_source_count
    FROM ip4.quotation AS printing
    WHERE printing.utterance_id = quotation.utterance_id
) AS printed
CROSS JOIN LATERAL (
    SELECT
        bool_or(
            told.quotes_it
            AND named.entity_id = utterance.speaker_id
            AND named.place IN ('speaker', 'quoted document', 'subject')
        ) AS gives_speaker,
        coalesce(bool_or(named.entity_id = utterance.said_at_id), FALSE) AS gives_occasion
    FROM (
        SELECT
            printing.assertion_id,
            TRUE AS quotes_it
        FROM ip4.quotation AS printing
        WHERE printing.utterance_id = quotation.utterance_id AND printing.source_id = quotation.source_id
        UNION ALL
        -- It says at which event the document that speaks was issued.
        SELECT
            about.id,
            FALSE
        FROM ip4.assertion AS about
        WHERE
            about.subject_id = utterance.speaker_id
            AND about.source_id = quotation.source_id
            AND speaker_entity.kind = 'document'
    ) AS told
    INNER JOIN ip4_read.entity_claim AS named ON told.assertion_id = named.assertion_id
) AS here
