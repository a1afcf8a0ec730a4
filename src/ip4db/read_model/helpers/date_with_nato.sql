-- When did a country reach a milestone with NATO, or without a named counterpart?

CREATE FUNCTION ip4_read.date_with_nato(of_id bigint, milestone text) RETURNS SETOF ip4_read.best_date
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT best.*
    FROM ip4_read.best_date AS best
    LEFT JOIN ip4.entity AS counterpart ON best.counterpart_id = counterpart.id
    WHERE
        best.subject_id = of_id
        AND best.aspect = 'milestone'
        AND best.code = milestone
        AND best.possible IS NOT NULL
        AND (counterpart.key = 'nato' OR counterpart.id IS NULL)
    ORDER BY counterpart.key NULLS LAST
    LIMIT 1;
END;
