-- Who wrote a source, asked or answered in it, and for whom did they work at the time?
--
-- Grain:    one row per source, role and number.
-- Leaves out unsigned sources; their author is absent in source_field.

CREATE VIEW bi.source_author AS
SELECT
    text_entity.key || '|' || source_author.role || '|' || source_author.ordinal AS row_key,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    source_author.role AS author_role,
    source_author.ordinal AS author_number,
    person_entity.key AS person_key,
    person_entity.name AS person_name,
    source_author.basis,
    affiliation_entity.key AS affiliation_key,
    affiliation_entity.name AS affiliation_name,
    source_author.affiliation_printed,
    source_author.affiliation_basis
FROM ip4.source_author
INNER JOIN ip4.entity AS text_entity ON source_author.source_id = text_entity.id
INNER JOIN ip4.entity AS person_entity ON source_author.person_id = person_entity.id
LEFT JOIN ip4.entity AS affiliation_entity ON source_author.affiliation_id = affiliation_entity.id;
