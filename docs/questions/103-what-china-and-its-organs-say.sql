-- What do China, its ministry and its state media say, in whose voice, and how often is it answered?
-- What a source says of China is not here; what China is said to claim is, with the one who speaks for it.
SELECT
    said.through_name,
    said.manner,
    said.position,
    said.target_name,
    said.statement,
    said.answer_count
FROM bi.actor_position AS said
WHERE said.actor_key = 'china' AND (said.manner = 'says' OR said.holder_key = said.through_key)
ORDER BY said.through_name, said.assertion_key;
