-- How many sources, and how many independent origins, stand behind a claim?
--
-- Grain:  one row per claim: what assertions share that speak of the same thing.
-- Key:    row_key
-- Scope:  claim_ref
-- Index:  claim_ref; claim_key; kind; subject_key; subject_iso3; source_count
--
-- A source counts if it says what the statement shown says, with its date, level, amount or topic; sources that deny
-- it, foresee it, or give another date or the like are counted apart.
--
-- Plain statements are left out. Two sources that quote one document are two sources and one origin. Passages that
-- repeat each other never count twice, since one source makes one claim once. "Each of" a group is spelt out; "all
-- except A came at level L" denies the level of A and neither affirms nor denies that A came. Whoever works on a
-- document, or intends to sign it, is foreseen as its party.
--
-- The statement shown is the plainest on the side that most sources take: what is put as fact before what is
-- foreseen, the affirmation before the denial unless more sources deny, presence before a denied level, what is said
-- of the subject itself before what is said of each of a group, the unhedged before the hedged, then what most
-- assertions say in the same words, the shortest, that of the source written first.

SELECT
    thing.claim_ref,
    thing.claim_key AS row_key,
    thing.claim_key,
    thing.kind,
    subject.key AS subject_key,
    subject.name AS subject_name,
    subject.kind AS subject_kind,
    country.iso_alpha3 AS subject_iso3,
    plainest.statement,
    plainest.assertion_key AS statement_assertion_key,
    coalesce(plainest.polarity, 'not_reported') AS statement_polarity,
    counts.assertion_count,
    counted.affirming_source_count,
    counted.denying_source_count,
    counted.foreseeing_source_count,
    counted.differing_source_count,
    agreed.source_count = 1 AS is_single_source,
    (agreed.source_count = 1)::integer::smallint AS single_source_count,
    agreed.origin_count = 1 AS is_single_origin,
    counted.is_hedged,
    counted.is_hedged::integer::smallint AS hedged_count,
    counted.is_expanded,
    counted.source_names,
    counted.origin_names,
    counts.assertion_keys,
    agreed.source_count,
    agreed.origin_count,
    counts.source_count - agreed.source_count AS other_source_count,
    counts.has_issue,
    counts.open_issue_count
FROM (
    SELECT
        reading.claim_ref,
        reading.claim_key,
        reading.kind,
        array_agg(reading) AS readings
    FROM ip4_read.claim_reading AS reading
    WHERE reading.claim_key IS NOT NULL
    GROUP BY reading.claim_ref, reading.claim_key, reading.kind
) AS thing
CROSS JOIN LATERAL (
    SELECT
        count(DISTINCT said.source_id) FILTER (WHERE said.side = 'denied')
        > count(DISTINCT said.source_id) FILTER (WHERE said.side = 'affirmed') AS more_deny
    FROM unnest(thing.readings) AS said
) AS balance
CROSS JOIN LATERAL (
    SELECT
        said.member_id,
        said.statement,
        said.assertion_key,
        said.polarity,
        said.side,
        said.dated,
        said.details
    FROM unnest(thing.readings) AS said
    ORDER BY
        said.side = 'foreseen' ASC,
        (said.polarity = 'denied') IS DISTINCT FROM balance.more_deny ASC,
        said.denies_level ASC,
        said.is_expanded ASC,
        said.is_hedged ASC,
        count(*) OVER (PARTITION BY said.statement) DESC,
        length(said.statement) ASC,
        coalesce(said.written_from, said.written_to + 1) ASC,
        said.source_key COLLATE "C" ASC,
        said.assertion_number ASC
    LIMIT 1
) AS plainest
CROSS JOIN LATERAL (
    SELECT
        array_agg(DISTINCT said.assertion_id) AS assertion_ids,
        array_agg(DISTINCT said.assertion_id) FILTER (WHERE said.agrees) AS agreeing_ids,
        count(DISTINCT said.source_id) FILTER (WHERE said.side = 'affirmed' AND said.is_counted)::integer
            AS affirming_source_count,
        count(DISTINCT said.source_id) FILTER (WHERE said.side = 'denied' AND said.is_counted)::integer
            AS denying_source_count,
        count(DISTINCT said.source_id) FILTER (WHERE said.side = 'foreseen' AND said.is_counted)::integer
            AS foreseeing_source_count,
        count(DISTINCT said.source_id) FILTER (WHERE NOT said.is_counted)::integer AS differing_source_count,
        bool_and(said.is_hedged) AS is_hedged,
        bool_and(said.is_expanded) AS is_expanded,
        string_agg(DISTINCT said.source_name COLLATE "C", '; ') FILTER (WHERE said.agrees) AS source_names,
        string_agg(DISTINCT said.origin_name COLLATE "C", '; ') FILTER (WHERE said.agrees) AS origin_names
    FROM (
        SELECT
            reading.*,
            reading.side = plainest.side AND fit.is_given AS agrees,
            reading.side <> plainest.side OR fit.is_given AS is_counted
        FROM unnest(thing.readings) AS reading
        CROSS JOIN LATERAL (
            SELECT
                (plainest.dated IS NULL OR coalesce(reading.possible <@ plainest.dated, FALSE))
                AND reading.details @> plainest.details AS is_given
        ) AS fit
    ) AS said
) AS counted
INNER JOIN ip4.entity AS subject ON plainest.member_id = subject.id
LEFT JOIN ip4.country ON plainest.member_id = country.id
CROSS JOIN LATERAL ip4_read.support(counted.assertion_ids) AS counts
CROSS JOIN LATERAL ip4_read.support(counted.agreeing_ids) AS agreed;

-- Affected: what changed claims say, and what claims say whose speakers, names or issues changed.
SELECT ip4_read.changed('claim_member.claim_ref') AS claim_ref
UNION
SELECT claim_member.claim_ref
FROM ip4_read.claim_member
WHERE claim_member.assertion_id IN (SELECT ip4_read.changed('assertion', 'claim.assertion_id'))
UNION
SELECT claim_member.claim_ref
FROM ip4_read.claim_member
WHERE claim_member.member_id IN (SELECT ip4_read.changed('entity'));
