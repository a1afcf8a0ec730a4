-- Which topics have a row in the cooperation matrix?
--
-- Grain:    one row per cooperation area, and per other topic in which the four are said to cooperate.
-- Leaves out topics in which only others cooperate.
-- Read by:  cooperation_matrix, row_assertion_questions.

CREATE VIEW bi_internal.matrix_area AS
SELECT topic.id AS area_id
FROM ip4.topic
WHERE topic.kind = 'cooperation_area'
UNION
SELECT cooperation_side.area_id
FROM bi_internal.cooperation_side
INNER JOIN ip4.entity ON cooperation_side.side_id = entity.id
LEFT JOIN bi_internal.ip4_member ON cooperation_side.side_id = ip4_member.member_id
WHERE entity.key = 'ip4' OR ip4_member.member_id IS NOT NULL;

COMMENT ON VIEW bi_internal.matrix_area IS
'Topics with a row in the cooperation matrix. One row per cooperation area or other topic of the four.';
COMMENT ON COLUMN bi_internal.matrix_area.area_id IS 'The area';
