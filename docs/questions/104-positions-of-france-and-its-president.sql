-- Which positions do France and its president take, each told apart?
-- The veto is reported twice: hedged of the country, flat of the man. A position of the president is also one of
-- France.
SELECT
    held.through_name,
    held.position,
    held.target_name,
    held.ground,
    held.hedge,
    held.source_key
FROM bi.actor_position AS held
WHERE held.actor_key = 'france' AND held.manner = 'takes'
ORDER BY held.through_name DESC, held.target_name, held.assertion_key;
