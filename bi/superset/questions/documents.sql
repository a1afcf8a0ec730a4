-- When were documents issued or signed, whose are they, and which claims say so?
--
-- Grain:    one row per document, party among countries and groups, and claim on its issue, signing or parties.
-- Leaves out families of documents. A document without a date keeps its row, with empty dates.
-- Read by:  "Years in which documents were issued or signed" and its table.
--
-- The dates are the whole span in which it may have been: a document said to be of 2021 may be of
-- any day of that year. Where only the summit is known, its dates stand in, and the label says so.

WITH paper AS (
    SELECT
        document.row_key,
        document.document_name,
        document.came_about,
        document.document_type_label AS document_type,
        document.australia,
        document.japan,
        document.new_zealand,
        document.republic_of_korea,
        document.group_ip4,
        document.issued_from,
        document.issued_to,
        document.issued_label,
        document.signed_from,
        document.signed_to,
        document.signed_label,
        summit.date_from,
        summit.date_to,
        summit.date_label,
        CASE
            WHEN document.issued_from IS NOT NULL AND document.issued_to IS NOT NULL THEN 'issued'
            WHEN document.signed_from IS NOT NULL AND document.signed_to IS NOT NULL THEN 'signed'
            WHEN summit.date_from IS NOT NULL AND summit.date_to IS NOT NULL THEN 'summit'
        END AS basis
    FROM bi.document
    LEFT JOIN bi.summit ON document.issued_at_keys = summit.summit_key
    WHERE document.document_level = 'instance'
),

dated AS (
    SELECT
        paper.*,
        CASE paper.basis
            WHEN 'issued' THEN paper.issued_from WHEN 'signed' THEN paper.signed_from WHEN 'summit' THEN paper.date_from
        END AS day_from,
        CASE paper.basis
            WHEN 'issued' THEN paper.issued_to WHEN 'signed' THEN paper.signed_to WHEN 'summit' THEN paper.date_to
        END AS day_to,
        CASE paper.basis
            WHEN 'issued' THEN 'issued ' || paper.issued_label
            WHEN 'signed' THEN 'signed ' || paper.signed_label
            WHEN 'summit' THEN 'issued at the summit of ' || paper.date_label
            ELSE coalesce(
                'issued ' || paper.issued_label, 'signed ' || paper.signed_label,
                CASE paper.came_about
                    WHEN 'denied' THEN 'not issued'
                    WHEN 'not_reported' THEN 'not reported'
                    ELSE 'no source says when'
                END
            )
        END AS dated_as
    FROM paper
)

SELECT
    dated.document_name,
    dated.document_type,
    dated.day_from AS date_from,
    dated.day_to AS date_to,
    -- Whole years, as a bar of one month would be too thin to see.
    date_trunc('year', dated.day_from)::date AS year_from,
    (date_trunc('year', dated.day_to) + interval '1 year - 1 day')::date AS year_to,
    dated.dated_as,
    CASE
        WHEN date_part('year', dated.day_from) = date_part('year', dated.day_to)
            THEN date_part('year', dated.day_from)::smallint
    END AS date_year,
    party.country_name,
    claim.statement,
    claim.citation,
    claim.holder_name,
    coalesce(claim.hedge, '–') AS hedge,
    claim.assertion_key
FROM dated
LEFT JOIN LATERAL (
    VALUES
    ('Australia', dated.australia),
    ('Japan', dated.japan),
    ('New Zealand', dated.new_zealand),
    ('Republic of Korea', dated.republic_of_korea),
    ('Indo-Pacific Four', dated.group_ip4)
) AS party (country_name, answer) ON party.answer IN ('yes', 'planned')
LEFT JOIN LATERAL (
    SELECT assertion.*
    FROM bi.row_assertion AS behind
    INNER JOIN bi.assertion ON behind.assertion_key = assertion.assertion_key
    WHERE
        behind.view_name = 'document'
        AND dated.row_key = behind.view_row_key
        AND assertion.kind IN ('milestone', 'document_party')
) AS claim ON TRUE
