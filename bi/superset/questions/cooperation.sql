-- How far has cooperation with NATO come in each area, partner by partner, and which claims say so?
--
-- Grain:    one row per area, side (a partner, the four as a group, members not named) and claim.
-- Leaves out areas and sides of which nothing is said, and plans without any practice.
-- Read by:  "How far cooperation has come" and its table.

SELECT
    matrix.area_name,
    matrix.top_name,
    side.country_name,
    scale.rank AS level_rank,
    claim.level_label AS level_said,
    claim.tense,
    claim.modality,
    claim.statement,
    claim.citation,
    claim.holder_name,
    coalesce(claim.hedge, '–') AS hedge,
    claim.assertion_key
FROM bi.cooperation_matrix AS matrix
CROSS JOIN
    LATERAL (
        VALUES
        ('Australia', 'own', matrix.australia_level),
        ('Japan', 'own', matrix.japan_level),
        ('New Zealand', 'own', matrix.new_zealand_level),
        ('Republic of Korea', 'own', matrix.republic_of_korea_level),
        ('The four as a group', 'group', matrix.group_level),
        ('Unnamed members', 'unspecified', matrix.unspecified_level)
    ) AS side (country_name, manner, reached)
INNER JOIN bi.code AS scale ON scale.list_name = 'cooperation_level' AND side.reached = scale.code
LEFT JOIN LATERAL (
    SELECT cooperation.*
    FROM bi.row_assertion AS behind
    INNER JOIN bi.cooperation ON behind.assertion_key = cooperation.assertion_key
    WHERE
        behind.view_name = 'cooperation_matrix'
        AND matrix.row_key = behind.view_row_key
        AND cooperation.is_with_nato
        AND (
            side.country_name IN (cooperation.subject_name, cooperation.partner_name)
            OR (
                'ip4' IN (cooperation.subject_key, cooperation.partner_key)
                AND CASE cooperation.distribution
                    WHEN 'each' THEN 'own'
                    WHEN 'unspecified' THEN 'unspecified'
                    ELSE 'group'
                END = side.manner
            )
        )
) AS claim ON TRUE
