-- Which phrases does the source quote for it? "Does not mention" is the treatment `mentions` with polarity denied.

SELECT
    quoted.phrases,
    quoted.phrase_count
FROM ip4.wording
CROSS JOIN LATERAL (
    SELECT
        string_agg(quotation.phrase, ' | ' ORDER BY quotation.ordinal) AS phrases,
        count(*)::smallint AS phrase_count
    FROM ip4.quotation
    WHERE quotation.assertion_id = wording.id
) AS quoted
