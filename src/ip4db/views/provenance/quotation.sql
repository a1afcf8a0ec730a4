-- Which words does a source print in quotation marks, and who said them when?
--
-- Grain:    one row per source and saying; a word in quotation marks that nobody is said to use has no speaker.
-- Leaves out the words between the pieces unless the texts are attached.
--
-- speaker_* and said_at_* are what this source says. utterance_* and said_from and so on belong to the saying, all
-- sources taken together: a saying without a date has that of the event at which it was said, or that of the document.

CREATE VIEW bi.quotation AS
SELECT
    text_entity.key || '|' || utterance.key AS row_key,
    quoted.words,
    CASE WHEN quoted.is_attached THEN 'attached' ELSE 'not attached' END AS words_status,
    quoted.is_abridged,
    quoted.piece_count,
    CASE
        WHEN quoted.is_attached THEN CASE WHEN quoted.is_printed_so THEN 'yes' ELSE 'denied' END
        WHEN compared.other_source_count = 0 THEN 'not_reported'
        WHEN compared.same_count = quoted.piece_count THEN 'yes'
        WHEN compared.same_count > 0 OR compared.partly_same_count > 0 THEN 'partly'
        ELSE 'denied'
    END AS verbatim,
    CASE
        WHEN quoted.is_attached THEN 'compared with the attached text'
        WHEN compared.other_source_count > 0 THEN 'compared with the words in other sources'
    END AS verbatim_reason,
    speaker_entity.key AS speaker_key,
    speaker_entity.name AS speaker_name,
    said_at_entity.key AS said_at_key,
    said_at_entity.name AS said_at_name,
    CASE WHEN speaker_entity.kind = 'document' THEN speaker_entity.key END AS document_key,
    CASE WHEN speaker_entity.kind = 'document' THEN speaker_entity.name END AS document_name,
    lower(said.possible) AS said_from,
    upper(said.possible) - 1 AS said_to,
    said.date_precision AS said_precision,
    said.date_label AS said_label,
    ip4_read.year_of(said.possible) AS said_year,
    said.reason AS said_reason,
    utterance.key AS utterance_key,
    utterance.description AS utterance_description,
    utterance_speaker.key AS utterance_speaker_key,
    utterance_speaker.name AS utterance_speaker_name,
    utterance_said_at.key AS utterance_said_at_key,
    utterance_said_at.name AS utterance_said_at_name,
    utterance.reason AS utterance_reason,
    (compared.other_source_count + 1)::smallint AS utterance_source_count,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    quoted.paragraph,
    quoted.passage_keys,
    claims.assertion_keys,
    claims.assertion_count
FROM ip4.quotation
INNER JOIN ip4.utterance ON quotation.utterance_id = utterance.id
INNER JOIN ip4.entity AS text_entity ON quotation.source_id = text_entity.id
INNER JOIN ip4_read.quoted_words AS quoted
    ON quotation.source_id = quoted.source_id AND quotation.utterance_id = quoted.utterance_id
LEFT JOIN ip4.entity AS speaker_entity ON quotation.speaker_id = speaker_entity.id
LEFT JOIN ip4.entity AS said_at_entity ON quotation.said_at_id = said_at_entity.id
LEFT JOIN ip4.entity AS utterance_speaker ON utterance.speaker_id = utterance_speaker.id
LEFT JOIN ip4.entity AS utterance_said_at ON utterance.said_at_id = utterance_said_at.id
LEFT JOIN LATERAL (
    SELECT dated.*
    FROM (
        SELECT
            1 AS place,
            utterance.date_possible AS possible,
            utterance.date_precision,
            coalesce(utterance.date_printed, ip4_read.date_label(utterance.date_possible)) AS date_label,
            'the date of the saying' AS reason
        UNION ALL
        SELECT
            2,
            best_date.possible,
            best_date.date_precision,
            best_date.date_label,
            'the date of the event at which it was said'
        FROM ip4_read.best_date
        WHERE best_date.subject_id = utterance.said_at_id AND best_date.aspect = 'event'
        UNION ALL
        SELECT
            3,
            best_date.possible,
            best_date.date_precision,
            best_date.date_label,
            'the date of the document that says it'
        FROM ip4_read.best_date
        WHERE best_date.subject_id = utterance.speaker_id AND best_date.aspect = 'issued'
    ) AS dated
    WHERE dated.possible IS NOT NULL
    ORDER BY dated.place
    LIMIT 1
) AS said ON TRUE
CROSS JOIN LATERAL (
    SELECT
        count(DISTINCT own.ordinal) FILTER (
            WHERE strpos(ip4_read.plain_words(other.phrase), ip4_read.plain_words(own.phrase)) > 0
        ) AS same_count,
        count(*) FILTER (
            WHERE strpos(ip4_read.plain_words(own.phrase), ip4_read.plain_words(other.phrase)) > 0
        ) AS partly_same_count,
        count(DISTINCT other.source_id) AS other_source_count
    FROM ip4.quotation_piece AS other
    INNER JOIN ip4.quotation_piece AS own
        ON own.source_id = quotation.source_id AND own.utterance_id = quotation.utterance_id
    WHERE other.utterance_id = quotation.utterance_id AND other.source_id <> quotation.source_id
) AS compared
CROSS JOIN LATERAL (
    SELECT
        string_agg(assertion.key, '; ' ORDER BY assertion.number) AS assertion_keys,
        count(*)::integer AS assertion_count
    FROM ip4.assertion_quotation AS behind
    INNER JOIN ip4.assertion ON behind.assertion_id = assertion.id
    WHERE behind.source_id = quotation.source_id AND behind.utterance_id = quotation.utterance_id
) AS claims;
