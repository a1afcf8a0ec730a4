-- Who said the quoted words, when, and how many sources print the saying?
--
-- If several claims quote one passage, it is one printing of the saying. A saying without a date has the date of the
-- event at which it was said.

SELECT
    quotation.ordinal AS quotation_number,
    quotation.phrase,
    CASE quotation.is_verbatim WHEN TRUE THEN 'yes' WHEN FALSE THEN 'denied' ELSE 'not_reported' END AS verbatim,
    utterance.key AS utterance_key,
    utterance.description AS utterance_description,
    printed.utterance_printing_count,
    printed.utterance_source_count,
    speaker_entity.key AS speaker_key,
    speaker_entity.name AS speaker_name,
    said_at_entity.key AS said_at_key,
    said_at_entity.name AS said_at_name,
    lower(coalesce(utterance.date_possible, occasion.possible)) AS said_from,
    upper(coalesce(utterance.date_possible, occasion.possible)) - 1 AS said_to,
    CASE
        WHEN utterance.date_possible IS NULL THEN occasion.date_precision
        ELSE utterance.date_precision
    END AS said_precision,
    CASE
        WHEN utterance.date_possible IS NULL THEN coalesce(utterance.date_printed, occasion.date_label)
        ELSE coalesce(utterance.date_printed, ip4_read.date_label(utterance.date_possible))
    END AS said_label,
    (SELECT entity.key FROM ip4.entity WHERE entity.id = quotation.document_id) AS document_key,
    (SELECT entity.name FROM ip4.entity WHERE entity.id = quotation.document_id) AS document_name,
    (SELECT passage.key FROM ip4.passage WHERE passage.id = quotation.passage_id) AS passage_key,
    (SELECT passage.paragraph FROM ip4.passage WHERE passage.id = quotation.passage_id) AS paragraph
FROM ip4.quotation
LEFT JOIN ip4.utterance ON quotation.utterance_id = utterance.id
LEFT JOIN ip4.entity AS speaker_entity ON utterance.speaker_id = speaker_entity.id
LEFT JOIN ip4.entity AS said_at_entity ON utterance.said_at_id = said_at_entity.id
LEFT JOIN ip4_read.event_date AS occasion ON utterance.said_at_id = occasion.event_id
CROSS JOIN LATERAL (
    SELECT
        count(DISTINCT row(printing.passage_id, printing.phrase))::smallint AS utterance_printing_count,
        count(DISTINCT printing.source_id)::smallint AS utterance_source_count
    FROM ip4.quotation AS printing
    WHERE printing.utterance_id = quotation.utterance_id
) AS printed
