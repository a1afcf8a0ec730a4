-- Through which speakers did a claim reach the source?
--
-- Grain:    one row per assertion and depth; depth 0 is the source itself.

CREATE VIEW bi.attribution AS
SELECT
    claim.assertion_key || '|' || attribution.depth AS row_key,
    claim.assertion_key,
    claim.source_key,
    claim.source_name,
    claim.statement,
    attribution.depth,
    actor.actor_key,
    actor.actor_name,
    actor.actor_kind,
    actor.actor_country_key,
    actor.actor_country_iso3,
    printed.is_named,
    NOT later.is_there AS is_holder,
    (NOT later.is_there)::integer::smallint AS holder_count,
    attribution.speech_act,
    attribution.hedge
FROM ip4.attribution
INNER JOIN ip4_read.claim ON attribution.assertion_id = claim.assertion_id
CROSS JOIN LATERAL (
    SELECT
        entity.key AS actor_key,
        entity.name AS actor_name,
        entity.kind AS actor_kind,
        actor.country_key AS actor_country_key,
        actor.country_iso3 AS actor_country_iso3,
        coalesce(actor.is_unnamed, FALSE) AS is_unnamed
    FROM ip4.entity
    LEFT JOIN ip4_read.actor ON entity.id = actor.entity_id
    WHERE entity.id = attribution.actor_id
) AS actor
CROSS JOIN LATERAL (
    -- Where it prints nothing of the speaker, whether they have a name at all.
    SELECT
        attribution.depth = 0
        OR coalesce(bool_or(mention.manner NOT IN ('description', 'pronoun')), NOT actor.is_unnamed) AS is_named
    FROM ip4.mention
    WHERE mention.source_id = claim.source_id AND mention.entity_id = attribution.actor_id
) AS printed
CROSS JOIN LATERAL (
    SELECT EXISTS(
        SELECT
        FROM ip4.attribution AS deeper
        WHERE deeper.assertion_id = attribution.assertion_id AND deeper.depth > attribution.depth
    ) AS is_there
) AS later;
