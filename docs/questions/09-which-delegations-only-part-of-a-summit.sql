-- Who is known only from a meeting inside a summit, and not as a delegation of the summit itself?
-- The EU and Ukraine came to one meeting in Washington each; no source says more.
SELECT
    came.summit_name,
    came.delegation_name,
    came.attended,
    came.attended_basis,
    came.person_names,
    came.expected_as
FROM bi.summit_participation AS came
WHERE came.event_type = 'summit' AND came.attended_basis <> 'the event'
ORDER BY came.event_from, came.delegation_name;
