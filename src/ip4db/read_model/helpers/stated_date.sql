-- When was an event, according to dates that sources state and not to relative ones?
--
-- Relative dates are left out, because they are resolved from this one. The date is the first that exists of: the date
-- of the whole, a day on which it was under way, its beginning, the date foreseen; else that of what the event is part
-- of. If dates of the same kind exclude each other, all their days are possible.

CREATE FUNCTION ip4_read.stated_date(of_id bigint) RETURNS TABLE (possible daterange)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT coalesce(nullif(range_intersect_agg(dating.possible), 'empty'), range_merge(range_agg(dating.possible)))
    FROM (
        SELECT
            whole.depth,
            assertion.date_possible AS possible,
            CASE
                WHEN assertion.modality <> 'asserted' THEN 4
                WHEN milestone.code = 'began' THEN 3
                WHEN milestone.extent = 'within' THEN 2
                ELSE 1
            END AS tier
        FROM ip4_read.ancestors(of_id) AS whole
        INNER JOIN ip4.assertion ON whole.ancestor_id = assertion.subject_id
        INNER JOIN ip4.milestone ON assertion.id = milestone.id
        WHERE
            assertion.kind = 'milestone'
            AND milestone.code IN ('held', 'occurred', 'began')
            AND assertion.polarity = 'asserted'
            AND assertion.modality IN ('asserted', 'scheduled', 'planned', 'expected', 'likely')
            AND assertion.date_possible IS NOT NULL
    ) AS dating
    GROUP BY dating.depth, dating.tier
    ORDER BY dating.depth, dating.tier
    LIMIT 1;
END;
