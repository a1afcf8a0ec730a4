-- In which areas does the group cooperate with NATO while no source says so of any member?
-- These are the areas in which a count by country would be zero and wrong.
SELECT
    matrix.area_name,
    matrix.group_level,
    matrix.group_tense,
    matrix.partner_count,
    matrix.unspecified_member,
    matrix.source_count,
    matrix.assertion_keys
FROM bi.cooperation_matrix AS matrix
WHERE matrix.group_ip4 = 'yes' AND matrix.partner_count = 0
ORDER BY matrix.area_name;
