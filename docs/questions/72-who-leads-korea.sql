-- Who holds which office of South Korea, and at which summit is the person named?
-- A president and a prime minister are two persons. The prime ministerial level of Washington is what a source prints:
-- a level is not read off a title, nor a person off a level.
SELECT
    office.subject_name,
    office.office_printed,
    office.marker,
    office.date_label,
    string_agg(came.summit_name, '; ' ORDER BY came.event_from) AS named_at,
    (
        SELECT washington.level_printed
        FROM bi.summit_participation AS washington
        WHERE washington.event_key = 'summit-washington-2024' AND washington.delegation_iso3 = 'KOR'
    ) AS level_in_washington
FROM bi.tenure AS office
LEFT JOIN bi.summit_participation AS came
    ON office.subject_key = came.person_keys AND came.event_type = 'summit'
WHERE office.of_iso3 = 'KOR'
GROUP BY office.assertion_key, office.subject_name, office.office_printed, office.marker, office.date_label
ORDER BY office.assertion_key;
