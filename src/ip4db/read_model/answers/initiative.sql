-- What is an initiative, who supports and opposes it, and how far has it come?
--
-- Grain:  one row per initiative.
-- Key:    row_key
-- Scope:  entity_id
-- Index:  entity_id; came_about
--
-- The status is the last state in the order of bi.initiative_timeline. If the dates do not tell which of several is the
-- last, it is the most advanced one, or all of them if they are equally advanced.

SELECT
    entity.id AS entity_id,
    entity.key AS row_key,
    entity.key AS initiative_key,
    entity.name AS initiative_name,
    initiative.initiative_type,
    entity.description,
    occurrence.came_about,
    (occurrence.came_about = 'yes')::integer::smallint AS came_about_count,
    last_state.status,
    last_state.status_assertion_keys,
    lower(last_state.possible) AS status_from,
    upper(last_state.possible) - 1 AS status_to,
    ip4_read.date_label(last_state.possible) AS status_date_label,
    ip4_read.year_of(last_state.possible) AS status_year,
    last_state.status_basis,
    sides.supporter_names,
    sides.opponent_names,
    counts.*
FROM ip4.initiative
INNER JOIN ip4.entity ON initiative.id = entity.id
INNER JOIN ip4_read.occurrence ON initiative.id = occurrence.entity_id
CROSS JOIN LATERAL (
    SELECT
        string_agg(DISTINCT state.state_label COLLATE "C", '; ') AS status,
        string_agg(state.assertion_key, '; ' ORDER BY state.assertion_key COLLATE "C") AS status_assertion_keys,
        range_merge(range_agg(state.order_possible)) AS possible,
        string_agg(DISTINCT state.order_basis COLLATE "C", '; ') AS status_basis
    FROM (
        SELECT
            step.*,
            rank() OVER (ORDER BY step.sort_day DESC NULLS LAST, step.step_stage DESC) AS from_last
        FROM ip4_read.initiative_state AS step
        WHERE step.initiative_id = initiative.id
    ) AS state
    WHERE state.from_last = 1
) AS last_state
CROSS JOIN LATERAL (
    SELECT
        string_agg(DISTINCT actor.name COLLATE "C", '; ') FILTER (
            WHERE
            assertion.polarity = 'asserted'
            AND stance.target_id = initiative.id
            AND step.code IN ('supports', 'seeks', 'expects', 'commits_to', 'welcomes', 'values', 'prefers')
        ) AS supporter_names,
        string_agg(DISTINCT actor.name COLLATE "C", '; ') FILTER (
            WHERE
            assertion.polarity = 'asserted'
            AND stance.target_id = initiative.id
            AND step.code IN ('concerned_about', 'cautions_against', 'criticises', 'condemns', 'opposes', 'vetoes')
        ) AS opponent_names
    FROM ip4_read.initiative_step AS step
    INNER JOIN ip4.assertion ON step.assertion_id = assertion.id
    INNER JOIN ip4_read.claim_member ON step.assertion_id = claim_member.assertion_id
    INNER JOIN ip4.entity AS actor ON claim_member.member_id = actor.id
    LEFT JOIN ip4.stance ON step.assertion_id = stance.id
    WHERE step.initiative_id = initiative.id
) AS sides
CROSS JOIN LATERAL ip4_read.entity_support(entity.id) AS counts;

-- Affected: see related_entity.
SELECT related_entity.entity_id FROM ip4_read.related_entity;
