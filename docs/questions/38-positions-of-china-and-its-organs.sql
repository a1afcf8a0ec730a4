-- Which positions do China, its ministry, its spokesman and its state media take, each told apart?
-- A position of state media is one of theirs; part_of_path leads up to the state. Where China is the subject but not
-- the holder, a source says of China what it wants.
SELECT
    actor.part_of_path,
    stance.position,
    coalesce(stance.target_name, stance.target_statement) AS on_what,
    stance.ground,
    stance.modality,
    stance.holder_name,
    stance.source_name
FROM bi.stance
INNER JOIN bi.actor ON stance.subject_key = actor.actor_key
WHERE actor.country_iso3 = 'CHN'
ORDER BY actor.part_of_path, stance.source_key, stance.assertion_key;
