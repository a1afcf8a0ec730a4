-- Who wrote, asked and answered in each source, and how is that known?
-- One person speaks in two sources: as the interviewee of one, and as the author of another, which does not name her.
SELECT
    author.source_name,
    author.author_role,
    author.person_name,
    author.basis,
    author.affiliation_name,
    author.affiliation_basis
FROM bi.source_author AS author
ORDER BY author.source_key, author.author_role, author.author_number;
