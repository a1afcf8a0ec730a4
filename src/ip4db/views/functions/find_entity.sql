-- Which entities have a name like this? Returns their keys.
--
-- Grain:    one row per entity, the best first.
-- Leaves out descriptions by which sources name an entity, and words of the query beyond the 32nd.
--
-- A word of the query matches a word of a name if it is the same, is the beginning of it, or is spelt like it. A name
-- without further words ranks before a longer one.
--
-- noqa: disable=RF01,RF02,RF03
-- find_entity.name and of_kind are parameters, not columns.

CREATE FUNCTION bi.find_entity(name text, of_kind text DEFAULT NULL, max_rows integer DEFAULT 20)
RETURNS TABLE (
    place integer,
    entity_key text,
    entity_name text,
    entity_kind text,
    known_as text,
    found_in text,
    score double precision
)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    WITH asked AS MATERIALIZED (
        SELECT
            coalesce(query_words.lexeme, query_words.word) AS lexeme,
            min(query_words.word) AS word
        FROM ip4_read.query_words(find_entity.name) AS query_words
        GROUP BY coalesce(query_words.lexeme, query_words.word)
    ),

    meant AS MATERIALIZED (
        SELECT
            asked.lexeme AS asked_lexeme,
            found.lexeme,
            max(found.similarity) AS similarity
        FROM asked
        CROSS JOIN LATERAL (
            SELECT
                asked.lexeme,
                1 AS similarity
            UNION ALL
            SELECT
                name_word.lexeme,
                0.8 AS similarity
            FROM bi.name_word
            WHERE
                length(asked.word) >= 3
                AND starts_with(name_word.word, asked.word)
                AND ip4_read.grams(name_word.word, 3) && ip4_read.grams(asked.word, 3)
            UNION ALL
            SELECT
                alike.lexeme,
                alike.similarity * 0.8 AS similarity
            FROM bi.similar_word(asked.word) AS alike
            WHERE NOT EXISTS (
                SELECT
                FROM bi.name_word
                WHERE name_word.lexeme = asked.lexeme
            )
        ) AS found
        GROUP BY asked.lexeme, found.lexeme
    ),

    named AS (
        SELECT
            fit.entity_key,
            fit.known_as,
            fit.found_in,
            0.8 * sum(fit.similarity) / (SELECT count(*) FROM asked)
            + 0.2 * least(1, sum(fit.similarity) / max(fit.word_count)) AS score
        FROM (
            SELECT
                name_word.entity_key,
                name_word.known_as,
                name_word.found_in,
                name_word.word_count,
                meant.asked_lexeme,
                max(meant.similarity) AS similarity
            FROM meant
            INNER JOIN bi.name_word ON meant.lexeme = name_word.lexeme
            GROUP BY
                name_word.entity_key, name_word.known_as, name_word.found_in, name_word.word_count, meant.asked_lexeme
        ) AS fit
        GROUP BY fit.entity_key, fit.known_as, fit.found_in
    ),

    best AS (
        SELECT DISTINCT ON (named.entity_key) named.*
        FROM named
        ORDER BY
            named.entity_key ASC,
            named.score DESC,
            named.found_in ASC,
            named.known_as COLLATE "C" ASC
    )

    SELECT
        (row_number() OVER (
            ORDER BY best.score DESC, best.found_in ASC, best.entity_key COLLATE "C" ASC
        ))::integer AS place,
        best.entity_key,
        entity.entity_name,
        entity.entity_kind,
        best.known_as,
        best.found_in,
        round(best.score::numeric, 4)::double precision AS score
    FROM best
    CROSS JOIN LATERAL (
        SELECT
            entity_name.entity_name,
            entity_name.entity_kind
        FROM bi.entity_name
        WHERE entity_name.entity_key = best.entity_key AND entity_name.name_type = 'canonical'
    ) AS entity
    WHERE of_kind IS NULL OR entity.entity_kind = of_kind
    ORDER BY place
    LIMIT max_rows;
END;

COMMENT ON FUNCTION bi.find_entity IS
'Entities by name, the best match first, including misspelt names. known_as is the name that matched; found_in says
whether it is a name or a form that sources print. One row per entity.';
