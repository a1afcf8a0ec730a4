-- At which level did each of the four come to each NATO summit, and which claims say so?
--
-- Grain:    one row per summit, partner and claim; one without a claim where no source says anything.
-- Leaves out other delegations and the meetings inside the summits.
-- Read by:  "The four at NATO summits, by level" and its table.

SELECT
    concat_ws(' ', visit.event_year, summit.place_name) AS summit,
    visit.event_year AS date_year,
    visit.event_from AS date_from,
    visit.delegation_name AS country_name,
    CASE
        WHEN visit.attended = 'denied' THEN 'Did not come'
        WHEN visit.attended = 'expected' THEN 'Expected only'
        WHEN visit.attended <> 'yes' THEN visit.attended_label
        WHEN visit.best_level = 'disputed' THEN 'Level disputed'
        WHEN visit.best_level = 'not_reported' THEN 'Level not said'
        ELSE visit.best_level_label
    END AS attendance,
    coalesce(claim.statement, 'No source says whether any of the four came') AS statement, -- noqa: RF04
    coalesce(claim.citation, '–') AS citation,
    coalesce(claim.holder_name, '–') AS holder_name,
    coalesce(claim.hedge, '–') AS hedge,
    claim.assertion_key
FROM bi.summit_participation AS visit
INNER JOIN bi.summit ON visit.event_key = summit.summit_key
LEFT JOIN bi.row_assertion AS behind
    ON behind.view_name = 'summit_participation' AND visit.row_key = behind.view_row_key
LEFT JOIN bi.assertion AS claim ON behind.assertion_key = claim.assertion_key
WHERE visit.is_ip4
