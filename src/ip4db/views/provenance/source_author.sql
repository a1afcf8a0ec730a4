-- Who wrote a source, asked or answered in it, and for whom did they work then?
--
-- Grain:    one row per source, role and place among those of the role.
-- Leaves out the missing author of an unsigned source: source_field says absent.
-- Read by:  source, actor.

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

COMMENT ON VIEW bi.source_author IS
'Authors, interviewers and interviewees. One row per source, role and place among those of the role.';
COMMENT ON COLUMN bi.source_author.row_key IS 'Unique key of the row: key of the source, |, role, |, number';
COMMENT ON COLUMN bi.source_author.source_key IS 'Key of the source';
COMMENT ON COLUMN bi.source_author.source_name IS 'Name of the source';
COMMENT ON COLUMN bi.source_author.author_role IS 'author, interviewer or interviewee';
COMMENT ON COLUMN bi.source_author.author_number IS 'Place among those of the role, from 1';
COMMENT ON COLUMN bi.source_author.person_key IS 'Key of the person';
COMMENT ON COLUMN bi.source_author.person_name IS 'Name of the person';
COMMENT ON COLUMN bi.source_author.basis IS
'stated: the text says so; inferred: to be concluded from it; external: a page outside says so';
COMMENT ON COLUMN bi.source_author.affiliation_key IS 'Key of the body that the person worked for then';
COMMENT ON COLUMN bi.source_author.affiliation_name IS 'Name of the body that the person worked for then';
COMMENT ON COLUMN bi.source_author.affiliation_printed IS 'The office as printed';
COMMENT ON COLUMN bi.source_author.affiliation_basis IS
'Where the affiliation comes from: stated, inferred or external';
