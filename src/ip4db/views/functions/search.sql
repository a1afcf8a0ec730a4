-- Which claims contain these words?
--
-- Grain:    one row per assertion, the best first.
-- Leaves out the texts of the sources, which are not in the database, and rows after max_rows.
--
-- No word of the query is required. Claims with all words rank first, then those with more and rarer words; words of
-- the statement count most. A phrase in quotation marks is required and a word after a minus is excluded, as in
-- websearch_to_tsquery. A word also matches longer words that begin with it. A word that no claim contains matches
-- words of names that are spelt like it.
--
-- Words that more than 2,000 claims contain match only together with all other words, or if the query has no rarer
-- word; then 2,000 claims are ranked.
--
-- noqa: disable=AM09,RF03
-- Rows are counted up to a limit, and unqualified names are parameters.

CREATE FUNCTION bi.search(
    query text,
    in_source text DEFAULT NULL,
    of_kind text DEFAULT NULL,
    of_subject text DEFAULT NULL,
    of_holder text DEFAULT NULL,
    year_from integer DEFAULT NULL,
    year_to integer DEFAULT NULL,
    of_modality text DEFAULT NULL,
    of_polarity text DEFAULT NULL,
    of_voice text DEFAULT NULL,
    max_rows integer DEFAULT 100
)
RETURNS TABLE (
    place integer,
    assertion_key text,
    score double precision,
    statement text,
    subject_key text,
    subject_name text,
    source_key text,
    source_name text,
    kind text,
    modality text,
    polarity text,
    date_year smallint,
    citation text,
    found_words text,
    missing_words text,
    found_in text
)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    WITH asked AS MATERIALIZED (
        SELECT * FROM ip4_read.query_words(query)
    ),

    word AS MATERIALIZED (
        SELECT
            single.word_number,
            single.word,
            single.exact,
            single.longer,
            exists(
                SELECT
                FROM bi.search_document
                WHERE search_document.search_words::tsvector @@ single.longer
            ) AS is_known
        FROM (
            SELECT DISTINCT ON (asked.lexeme)
                asked.word_number,
                asked.word,
                quote_literal(asked.lexeme)::tsquery AS exact,
                (quote_literal(asked.lexeme) || CASE WHEN length(asked.lexeme) >= 4 THEN ':*' ELSE '' END)::tsquery
                    AS longer
            FROM asked
            WHERE asked.lexeme IS NOT NULL
            ORDER BY asked.lexeme, asked.word_number
        ) AS single
    ),

    -- What each word finds: itself, words that begin with it, and words like it if no claim has it.
    alternative AS MATERIALIZED (
        SELECT
            word.word_number,
            word.word,
            word.exact AS query,
            1.0::double precision AS factor
        FROM word
        UNION ALL
        SELECT
            word.word_number,
            word.word,
            word.longer AS query,
            0.5 AS factor
        FROM word
        -- As texts: tsquery has no eye for the sign of a beginning.
        WHERE word.longer::text <> word.exact::text
        UNION ALL
        SELECT
            word.word_number,
            alike.similar_word AS word,
            quote_literal(alike.lexeme)::tsquery AS query,
            sqrt(alike.similarity) AS factor
        FROM word
        CROSS JOIN LATERAL (
            SELECT
                found.similar_word,
                found.lexeme,
                found.similarity
            FROM bi.similar_word(word.word) AS found
            ORDER BY found.similarity DESC, found.similar_word COLLATE "C" ASC
            LIMIT 3
        ) AS alike
        WHERE NOT word.is_known AND length(word.word) >= 4
    ),

    counted AS MATERIALIZED (
        SELECT
            every.word_number,
            every.any_form,
            (
                SELECT count(*)
                FROM (
                    SELECT
                    FROM bi.search_document
                    WHERE search_document.search_words::tsvector @@ every.any_form
                    LIMIT 2001
                ) AS found
            ) AS found_count
        FROM (
            SELECT
                alternative.word_number,
                string_agg(alternative.query::text, ' | ' ORDER BY alternative.query::text COLLATE "C")::tsquery
                    AS any_form
            FROM alternative
            GROUP BY alternative.word_number
        ) AS every
    ),

    weighed AS MATERIALIZED (
        SELECT
            counted.word_number,
            counted.any_form,
            counted.found_count,
            ln(1 + size.document_count / counted.found_count::double precision) AS rarity
        FROM counted
        CROSS JOIN (
            SELECT count(*) AS document_count
            FROM (SELECT FROM bi.search_document LIMIT 2001) AS counted_row
        ) AS size
        WHERE counted.found_count > 0
    ),

    -- Words that stand side by side in the query. A stop word tells nothing by itself, and much in "on hold".
    neighbours AS MATERIALIZED (
        SELECT
            ' ' || asked.word_before || ' ' || asked.word || ' ' AS words,
            weighed.rarity
        FROM asked
        INNER JOIN weighed
            ON asked.word_number - (asked.lexeme IS NULL)::integer = weighed.word_number
        WHERE asked.word_before IS NOT NULL
    ),

    demand AS MATERIALIZED (
        SELECT
            coalesce(query.candidates && wanted.condition, query.candidates) AS candidates,
            CASE WHEN query.rare_count = 0 THEN 2000 END AS candidate_limit,
            query.any_word,
            query.rarity,
            (SELECT count(*) FROM word) AS word_count
        FROM (
            SELECT
                every.any_word,
                every.rarity,
                every.rare_count,
                CASE
                    WHEN every.rare_count > 0 THEN every.rare_word || every.every_word
                    WHEN EXISTS (
                        SELECT
                        FROM bi.search_document
                        WHERE search_document.search_words::tsvector @@ every.every_word
                    ) THEN every.every_word
                    ELSE every.rarest_word
                END AS candidates
            FROM (
                SELECT
                    string_agg('(' || weighed.any_form::text || ')', ' & ' ORDER BY weighed.word_number)::tsquery
                        AS every_word,
                    string_agg(weighed.any_form::text, ' | ' ORDER BY weighed.word_number)::tsquery AS any_word,
                    string_agg(weighed.any_form::text, ' | ' ORDER BY weighed.word_number)
                        FILTER (WHERE weighed.found_count <= 2000)::tsquery AS rare_word,
                    (array_agg(weighed.any_form ORDER BY weighed.found_count, weighed.word_number))[1] AS rarest_word,
                    count(*) FILTER (WHERE weighed.found_count <= 2000) AS rare_count,
                    sum(weighed.rarity) AS rarity
                FROM weighed
            ) AS every
        ) AS query
        CROSS JOIN (SELECT DISTINCT asked.condition FROM asked) AS wanted
    ),

    candidate AS MATERIALIZED (
        SELECT
            search_document.assertion_key,
            search_document.search_text,
            search_document.search_words::tsvector AS words
        FROM bi.search_document
        WHERE
            search_document.search_words::tsvector @@ (SELECT demand.candidates FROM demand)
            AND (in_source IS NULL OR search_document.source_key = in_source)
            AND (of_kind IS NULL OR search_document.kind = of_kind)
            AND (of_subject IS NULL OR search_document.subject_key = of_subject)
            AND (of_holder IS NULL OR search_document.holder_key = of_holder)
            AND (of_modality IS NULL OR search_document.modality = of_modality)
            AND (of_polarity IS NULL OR search_document.polarity = of_polarity)
            AND (of_voice IS NULL OR search_document.voice = of_voice)
            AND (num_nonnulls(year_from, year_to) = 0 OR search_document.date_basis IS NOT NULL)
            AND (year_from IS NULL OR coalesce(extract(YEAR FROM search_document.date_to), year_from) >= year_from)
            AND (year_to IS NULL OR coalesce(extract(YEAR FROM search_document.date_from), year_to) <= year_to)
        LIMIT (SELECT demand.candidate_limit FROM demand)
    ),

    -- At most 1 for the words and where they stand, and 1 more for all of them.
    ranked AS MATERIALIZED (
        SELECT
            candidate.assertion_key,
            candidate.words,
            (fit.score + beside.score) / (1.7 * demand.rarity)
            + (fit.word_count = demand.word_count)::integer AS score
        FROM candidate
        CROSS JOIN demand
        CROSS JOIN LATERAL (
            SELECT
                count(*) FILTER (WHERE form.score > 0) AS word_count,
                sum((0.5 * form.factor + 0.5 * form.score) * weighed.rarity) AS score
            FROM weighed
            CROSS JOIN LATERAL (
                SELECT
                    max(rank.score * alternative.factor) AS score,
                    coalesce(max(alternative.factor) FILTER (WHERE rank.score > 0), 0) AS factor
                FROM alternative
                CROSS JOIN LATERAL (
                    SELECT ts_rank('{0.2,0.4,0.6,1.0}', candidate.words, alternative.query) AS score
                ) AS rank
                WHERE alternative.word_number = weighed.word_number
            ) AS form
        ) AS fit
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(0.7 * neighbours.rarity), 0) AS score
            FROM neighbours
            WHERE strpos(' ' || candidate.search_text || ' ', neighbours.words) > 0
        ) AS beside
        ORDER BY score DESC, candidate.assertion_key COLLATE "C" ASC
        LIMIT max_rows
    )

    SELECT
        (row_number() OVER (ORDER BY ranked.score DESC, ranked.assertion_key COLLATE "C" ASC))::integer AS place,
        ranked.assertion_key,
        round(ranked.score::numeric, 4)::double precision AS score,
        search_document.statement,
        search_document.subject_key,
        search_document.subject_name,
        search_document.source_key,
        search_document.source_name,
        search_document.kind,
        search_document.modality,
        search_document.polarity,
        search_document.date_year,
        search_document.citation,
        (
            SELECT string_agg(hit.words, ', ' ORDER BY hit.word_number)
            FROM (
                SELECT
                    alternative.word_number,
                    string_agg(DISTINCT alternative.word COLLATE "C", ', ') AS words
                FROM alternative
                WHERE ranked.words @@ alternative.query
                GROUP BY alternative.word_number
            ) AS hit
        ) AS found_words,
        (
            SELECT string_agg(word.word, ', ' ORDER BY word.word_number)
            FROM word
            WHERE NOT EXISTS (
                SELECT
                FROM alternative
                WHERE alternative.word_number = word.word_number AND ranked.words @@ alternative.query
            )
        ) AS missing_words,
        (
            SELECT string_agg(part.found_in, '; ' ORDER BY part.number)
            FROM (
                VALUES
                (1, 'statement', '{0,0,0,1}'::real[]),
                (2, 'name', '{0,0,1,0}'),
                (3, 'phrase or description', '{0,1,0,0}'),
                (4, 'code, note or issue', '{1,0,0,0}')
            ) AS part (number, found_in, weights)
            WHERE ts_rank(part.weights, ranked.words, demand.any_word) > 0
        ) AS found_in
    FROM ranked
    CROSS JOIN demand
    INNER JOIN bi.search_document ON ranked.assertion_key = search_document.assertion_key
    ORDER BY place;
END;

COMMENT ON FUNCTION bi.search IS
'Claims by words, the best match first. No word is required, but a "phrase in quotation marks" is, and a -word is
excluded. Misspelt names are found. found_words and missing_words list the words, found_in where they were found.
Filters are optional, such as in_source => ''orf-paris-spoiler''; year_from and year_to keep claims that may be dated
between them. One row per assertion.';
