-- Of which words does a query consist, and which phrases does it require or exclude?
--
-- Grain:    one row per word in order; stop words have no lexeme.
-- Leaves out words beyond the 32nd, and whatever stands beyond 4,000 characters.
--
-- The syntax is that of websearch_to_tsquery: a phrase in quotation marks, a minus before a word or a phrase, and OR
-- between phrases. A phrase that is joined to a single word by OR is not required. The condition is the same in all
-- rows: what an assertion must match, null if there is no such demand.
--
-- noqa: disable=RF03
-- The unqualified query is the parameter.

CREATE FUNCTION ip4_read.query_words(query text)
RETURNS TABLE (word_number integer, word text, lexeme text, word_before text, lexeme_before text, condition tsquery)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    WITH part AS (
        SELECT
            found.part_number,
            ip4_read.search_text(btrim(found.raw[1], '-"')) AS words,
            found.raw[1] ~ '^-[^-[:space:]]' AS is_excluded,
            found.raw[1] ~ '^"' AS is_phrase,
            lower(found.raw[1]) = 'or' AS is_or
        FROM regexp_matches(
            -- Longer words are none, and more than the type tsquery takes.
            regexp_replace(left(query, 4000), '[^[:space:]"]{100,}', ' ', 'g'),
            '-?"[^"]+"|[^[:space:]]+', 'g'
        ) WITH ORDINALITY AS found (raw, part_number)
    ),

    placed AS (
        SELECT
            part.*,
            coalesce(lag(part.is_or) OVER following, FALSE) AS is_or_before,
            coalesce(lead(part.is_or) OVER following, FALSE) AS is_or_after,
            coalesce(lag(part.is_phrase) OVER following AND lead(part.is_phrase) OVER following, FALSE)
                AS joins_phrases,
            coalesce(lag(part.is_phrase, 2) OVER following, FALSE) AS is_phrase_before,
            coalesce(lead(part.is_phrase, 2) OVER following, FALSE) AS is_phrase_after
        FROM part
        WINDOW following AS (ORDER BY part.part_number)
    ),

    demand AS (
        SELECT
            websearch_to_tsquery(
                'pg_catalog.english',
                string_agg(
                    CASE WHEN placed.is_or THEN 'or' ELSE '"' || placed.words || '"' END,
                    ' ' ORDER BY placed.part_number
                ) FILTER (
                    WHERE
                    (placed.is_or AND placed.joins_phrases)
                    OR (
                        placed.is_phrase
                        AND (placed.is_phrase_before OR NOT placed.is_or_before)
                        AND (placed.is_phrase_after OR NOT placed.is_or_after)
                    )
                )
            ) AS required,
            websearch_to_tsquery(
                'pg_catalog.english', string_agg('"' || placed.words || '"', ' or ') FILTER (WHERE placed.is_excluded)
            ) AS excluded
        FROM placed
    ),

    listed AS (
        SELECT
            (row_number() OVER (ORDER BY placed.part_number, parsed.number))::integer AS word_number,
            parsed.token AS word,
            (tsvector_to_array(to_tsvector('pg_catalog.english', parsed.token)))[1] AS lexeme
        FROM placed
        CROSS JOIN LATERAL ts_parse('pg_catalog.default', placed.words) WITH ORDINALITY AS parsed (tokid, token, number)
        -- 12 is the space between words.
        WHERE NOT placed.is_excluded AND NOT placed.is_or AND parsed.tokid <> 12
        ORDER BY word_number
        LIMIT 32
    )

    SELECT
        listed.word_number,
        listed.word,
        listed.lexeme,
        lag(listed.word) OVER (ORDER BY listed.word_number) AS word_before,
        lag(listed.lexeme) OVER (ORDER BY listed.word_number) AS lexeme_before,
        coalesce(
            demand.required && tsquery_not(demand.excluded), demand.required, tsquery_not(demand.excluded)
        ) AS condition
    FROM listed
    CROSS JOIN demand;
END;
