-- Who came for Australia to the Washington summit?
-- Answer: none. Leaders of all four are said to have come, and at the level of prime ministers Australia is
-- excepted; no source names a person.
SELECT
    came.person_names,
    came.event_name
FROM bi.summit_participation AS came
WHERE
    came.event_key = 'summit-washington-2024'
    AND came.delegation_iso3 = 'AUS'
    AND came.person_names IS NOT NULL;
