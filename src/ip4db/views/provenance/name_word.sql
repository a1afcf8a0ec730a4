-- Which words do the names of entities hold, so that an entity is found by one of them?
--
-- Grain:    one row per entity, name and word.
-- Leaves out descriptions, pronouns and years by which sources name an entity (bi.mention has them).

CREATE VIEW bi.name_word AS
SELECT
    entity.key || '|' || name_word.known_as || '|' || name_word.word AS row_key,
    entity.key AS entity_key,
    entity.name AS entity_name,
    entity.kind AS entity_kind,
    name_word.known_as,
    CASE WHEN name_word.is_printed_only THEN 'printed form' ELSE 'name' END AS found_in,
    name_word.word,
    name_word.lexeme,
    name_word.word_count
FROM ip4_read.name_word
LEFT JOIN ip4.entity ON name_word.entity_id = entity.id;
