-- Who came to the Washington summit at which level, and who did not come at which?
-- Australia came, but not at prime ministerial level; the caption of the same source shows leaders of all four. So its
-- level is disputed and none is chosen. No source names a person for any of the four.
SELECT
    came.delegation_name,
    came.attended,
    came.attended_basis,
    came.best_level_label,
    came.levels_claimed,
    came.levels_denied,
    came.levels_disputed,
    came.level_printed,
    came.person_names,
    came.has_issue
FROM bi.summit_participation AS came
WHERE came.event_key = 'summit-washington-2024'
ORDER BY came.is_ip4 DESC, came.delegation_name ASC;
