-- Which persons hold or held which offices of states and bodies, apart from the authors?
-- The text decides: an office marked former or then is not one at the writing, and no office is filled in.
SELECT
    claim.subject_name,
    claim.office_printed,
    claim.of_name,
    claim.marker,
    string_agg(claim.source_key, '; ' ORDER BY claim.source_key) AS sources
FROM bi.tenure AS claim
WHERE claim.subject_key NOT IN (SELECT author.person_key FROM bi.source_author AS author)
GROUP BY claim.subject_name, claim.office_printed, claim.of_name, claim.marker
ORDER BY claim.of_name, claim.subject_name, claim.office_printed;
