-- The chain of speakers starts with the source and has no gap.
--
-- Depth 0 is the source and the greatest depth is the holder of the claim. With a gap, a speaker
-- would be quoted by nobody. That depth 0 exists is a foreign key of `assertion`.
--
-- noqa: disable=LT14
-- A short subquery stands on one line.

CREATE FUNCTION ip4.speaker_faults()
RETURNS TABLE (rule_name text, item text, item_id bigint, item_key text, what text, remedy text)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        'the_source_speaks_first' AS rule_name,
        'assertion' AS item,
        assertion.id AS item_id,
        assertion.key AS item_key,
        'the speaker at depth 0 is not its source' AS what,
        'Put the source at depth 0 and whom it quotes at depth 1.' AS remedy
    FROM ip4.assertion
    INNER JOIN ip4.attribution ON assertion.id = attribution.assertion_id
    WHERE attribution.depth = 0 AND attribution.actor_id <> assertion.source_id

    UNION ALL
    SELECT
        'speakers_follow_each_other' AS rule_name,
        'assertion' AS item,
        depths.assertion_id AS item_id,
        (SELECT own.key FROM ip4.assertion AS own WHERE own.id = depths.assertion_id) AS item_key,
        format('its last speaker has depth %s, but it has %s speakers', depths.last_depth, depths.speakers) AS what,
        'Number the speakers 0, 1, 2 from the source to the holder.' AS remedy
    FROM (
        SELECT
            assertion_id,
            max(depth) AS last_depth,
            count(*) AS speakers
        FROM ip4.attribution
        GROUP BY assertion_id
    ) AS depths
    WHERE depths.last_depth >= depths.speakers;
END;

SELECT ip4.enforce('the_source_speaks_first', 'speaker_faults', 'attribution', 'item_id = new.assertion_id');
SELECT ip4.enforce(
    'speakers_follow_each_other', 'speaker_faults', 'attribution',
    'item_id IN (old.assertion_id, new.assertion_id)', 'INSERT OR UPDATE OR DELETE'
);
