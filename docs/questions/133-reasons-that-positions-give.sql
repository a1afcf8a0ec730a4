-- Which grounds do those give who take a position, and on what?
-- The ground is that of the one who takes the position; the same matter has grounds for and against.
SELECT
    held.subject_name,
    held.reason_side,
    held.thing_name,
    held.reason,
    held.source_key
FROM bi.reason AS held
WHERE held.reason_type = 'ground of a position'
ORDER BY held.subject_name, held.source_key, held.assertion_key;
