-- Which positions do an actor, its organs, its people and its documents take, and what do they say?
--
-- Grain:    one row per actor, manner, assertion and who acts for it.
-- Leaves out what sources say in their own voice, and what they say of the actor without calling it its position.
--
-- An actor takes a position (bi.stance), says something as the last speaker of a claim, or prints it (bi.wording). What
-- an organ, a person or a document does is a row of its own and one of each state or body above it; a document acts
-- for those who issued it.

CREATE VIEW bi.actor_position AS
SELECT
    concat_ws('|', actor.key, told.manner, through.key, claim.assertion_key) AS row_key,
    actor.key AS actor_key,
    actor.name AS actor_name,
    actor.kind AS actor_kind,
    (SELECT country.iso_alpha3 FROM ip4.country WHERE country.id = actor.id) AS actor_iso3,
    through.key AS through_key,
    through.name AS through_name,
    through.kind AS through_kind,
    told.manner,
    told.position,
    target.key AS target_key,
    target.name AS target_name,
    told.ground,
    (
        SELECT count(*)::smallint
        FROM ip4.assertion_link
        WHERE assertion_link.to_id = claim.assertion_id AND assertion_link.relation = 'answers'
    ) AS answer_count,
    claim.*
FROM (
    SELECT
        stance.id AS assertion_id,
        assertion.subject_id AS through_id,
        'takes' AS manner,
        stance.position,
        coalesce(stance.target_id, target_claim.subject_id) AS target_id,
        stance.ground
    FROM ip4.stance
    INNER JOIN ip4.assertion ON stance.id = assertion.id
    LEFT JOIN ip4.assertion AS target_claim ON stance.target_assertion_id = target_claim.id
    UNION ALL
    SELECT
        wording.id,
        assertion.subject_id,
        'prints',
        wording.treatment,
        wording.about_id,
        NULL
    FROM ip4.wording
    INNER JOIN ip4.assertion ON wording.id = assertion.id
    UNION ALL
    SELECT
        said.assertion_id,
        said.holder_id,
        'says',
        said.speech_act,
        said.subject_id,
        NULL
    FROM ip4_read.claim AS said
    WHERE
        said.is_reported
        -- Otherwise the position or the wording is a row already.
        AND NOT (said.kind IN ('stance', 'wording') AND said.holder_id = said.subject_id)
) AS told
INNER JOIN ip4.entity AS through ON told.through_id = through.id
INNER JOIN (
    SELECT
        hierarchy.entity_id AS through_id,
        hierarchy.ancestor_id AS actor_id
    FROM ip4_read.hierarchy
    UNION
    SELECT
        issued.subject_id,
        hierarchy.ancestor_id
    FROM ip4.document_party
    INNER JOIN ip4.assertion AS issued ON document_party.id = issued.id AND issued.polarity = 'asserted'
    INNER JOIN ip4_read.hierarchy ON document_party.party_id = hierarchy.entity_id
    WHERE document_party.role = 'issuer'
) AS acting ON told.through_id = acting.through_id
INNER JOIN ip4.entity AS actor ON acting.actor_id = actor.id AND actor.kind IN ('country', 'organisation', 'person')
INNER JOIN ip4_read.claim ON told.assertion_id = claim.assertion_id
LEFT JOIN ip4.entity AS target ON told.target_id = target.id;
