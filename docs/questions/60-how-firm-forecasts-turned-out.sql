-- How firmly was something foreseen, and how often does a source report what came of it?
-- What was scheduled took place. Of the rest little is followed up, and of guesses nothing: no outcome is no
-- refutation.
SELECT
    seen.modality,
    modality.meaning AS modality_meaning,
    count(*) AS foreseen,
    sum(seen.outcome_count) AS with_outcome,
    count(*) FILTER (WHERE seen.outcome = 'came_about') AS came_about,
    count(*) FILTER (WHERE seen.outcome IN ('did_not_come_about', 'stalled')) AS did_not
FROM bi.expectation AS seen
INNER JOIN bi.code AS modality ON modality.list_name = 'modality' AND seen.modality = modality.code
GROUP BY modality.rank, seen.modality, modality.meaning
ORDER BY modality.rank;
