-- Is NATO, or a body of its own, a side of the cooperation?

SELECT
    sides.is_with_nato,
    sides.is_with_nato::integer::smallint AS with_nato_count
FROM ip4.cooperation
INNER JOIN LATERAL (
    SELECT cooperation_side.is_with_nato
    FROM ip4_read.cooperation_side
    WHERE cooperation_side.assertion_id = cooperation.id
    ORDER BY cooperation_side.manner
    LIMIT 1
) AS sides ON TRUE
