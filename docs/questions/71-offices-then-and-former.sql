-- Who held which office at the time spoken of, and no longer at the writing?
-- "Then" and "former" are relative to the source: Hipkins held office in July 2023, Abe's office at his visit of 2007
-- is not told.
SELECT
    office.subject_name,
    office.office_printed,
    office.of_name,
    office.marker,
    office.date_label,
    source.source_name,
    source.written_label
FROM bi.tenure AS office
INNER JOIN bi.source ON office.source_key = source.source_key
WHERE office.marker IS NOT NULL
ORDER BY office.subject_key, office.assertion_key;
