-- Which words do the names of an entity hold?
--
-- Grain:  one row per entity, name and word.
-- Key:    entity_id, known_as, word
-- Scope:  entity_id
-- Index:  word; lexeme; gin(ip4_read.grams(word, 3))
--
-- Names are the canonical one, further ones, and what sources print as a name: abbreviations, former names, words for a
-- people, capitals that stand for a government, and slips. Descriptions, pronouns and years are left out. Most
-- printings of a name are there already, so that a new source seldom changes anything here.

SELECT DISTINCT
    named.entity_id,
    named.known_as,
    parsed.token AS word,
    coalesce((tsvector_to_array(to_tsvector('pg_catalog.english', parsed.token)))[1], parsed.token) AS lexeme,
    named.is_printed_only,
    (count(*) OVER (PARTITION BY named.entity_id, named.known_as))::integer AS word_count
FROM (
    SELECT
        one_name.entity_id,
        one_name.known_as,
        bool_and(one_name.is_printed) AS is_printed_only
    FROM (
        SELECT
            entity.id AS entity_id,
            entity.name AS known_as,
            FALSE AS is_printed
        FROM ip4.entity
        UNION ALL
        SELECT
            entity_name.entity_id,
            entity_name.name AS known_as,
            FALSE AS is_printed
        FROM ip4.entity_name
        UNION ALL
        SELECT
            mention.entity_id,
            mention.printed AS known_as,
            TRUE AS is_printed
        FROM ip4.mention
        WHERE mention.manner NOT IN ('description', 'pronoun', 'year_only')
    ) AS one_name
    GROUP BY one_name.entity_id, one_name.known_as
) AS named
CROSS JOIN LATERAL ts_parse('pg_catalog.default', ip4_read.search_text(named.known_as)) AS parsed (tokid, token)
-- 12 is the space between words.
WHERE parsed.tokid <> 12;

-- Affected: entities with a changed name, and those of which a source prints a form more or less.
SELECT ip4_read.changed('entity', 'mention.entity_id') AS entity_id;
