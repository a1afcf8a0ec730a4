-- Which words does the source quote for it? "Does not mention" is the treatment `mentions` with polarity denied.

SELECT
    quoted.quoted_words,
    quoted.quotation_count
FROM ip4.wording
CROSS JOIN LATERAL (
    SELECT
        string_agg(printed.words, ' | ' ORDER BY printed.paragraph, printed.words COLLATE "C") AS quoted_words,
        count(*)::smallint AS quotation_count
    FROM ip4.assertion_quotation AS behind
    INNER JOIN ip4_read.quoted_words AS printed
        ON behind.source_id = printed.source_id AND behind.utterance_id = printed.utterance_id
    WHERE behind.assertion_id = wording.id
) AS quoted
