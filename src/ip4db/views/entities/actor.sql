-- Who acts and speaks, what is he or it part of up to the state, and which offices are printed?
--
-- Grain:    one row per country, organisation and person.
-- Leaves out what they say and do (claims views; filter on holder_key or subject_key).
-- Read by:  who asks what a state says, its ministry and spokesman included: filter on country_key.

CREATE VIEW bi.actor AS
WITH office AS (
    SELECT
        assertion.subject_id AS actor_id,
        string_agg(
            DISTINCT concat_ws(
                ' ', tenure.marker, tenure.office_printed, 'of ' || body.name, '(' || source_entity.key || ')'
            ) COLLATE "C",
            '; '
        ) AS offices,
        count(DISTINCT concat_ws('|', tenure.office_printed, tenure.of_id))::integer AS office_count
    FROM ip4.tenure
    INNER JOIN ip4.assertion ON tenure.id = assertion.id
    INNER JOIN ip4.entity AS source_entity ON assertion.source_id = source_entity.id
    LEFT JOIN ip4.entity AS body ON tenure.of_id = body.id
    WHERE assertion.polarity = 'asserted' AND assertion.modality = 'asserted'
    GROUP BY assertion.subject_id
),

belonging AS (
    SELECT
        claim_key.member_id AS actor_id,
        string_agg(
            DISTINCT (replace(membership.status, '_', ' ') || ' of ' || body.name) COLLATE "C", '; '
        ) AS memberships
    FROM bi_internal.claim_key
    INNER JOIN ip4.membership ON claim_key.assertion_id = membership.id
    INNER JOIN ip4.assertion ON claim_key.assertion_id = assertion.id
    INNER JOIN ip4.entity AS body ON membership.group_id = body.id
    WHERE
        claim_key.polarity = 'asserted'
        AND assertion.modality = 'asserted'
        AND membership.status IN ('member', 'partner', 'close_partner', 'ally', 'staff')
    GROUP BY claim_key.member_id
),

held AS (
    SELECT
        holder.holder_id AS actor_id,
        count(*)::integer AS held_assertion_count
    FROM bi_internal.holder
    GROUP BY holder.holder_id
)

SELECT
    entity.key AS row_key,
    entity.key AS actor_key,
    entity.name AS actor_name,
    entity.kind AS actor_kind,
    organisation.organisation_type,
    organisation_type.meaning AS organisation_type_meaning,
    entity.description,
    coalesce(organisation.organisation_type = 'unnamed', FALSE) AS is_unnamed,
    coalesce(organisation.organisation_type = 'unnamed', FALSE)::integer::smallint AS unnamed_count,
    parent.key AS part_of_key,
    parent.name AS part_of_name,
    actor_path.name_path AS part_of_path,
    top_entity.key AS top_key,
    top_entity.name AS top_name,
    state.key AS country_key,
    country.iso_alpha3 AS country_iso3,
    state.name AS country_name,
    office.offices,
    coalesce(office.office_count, 0) AS office_count,
    belonging.memberships,
    coalesce(held.held_assertion_count, 0) AS held_assertion_count,
    counts.assertion_keys,
    coalesce(counts.assertion_count, 0) AS assertion_count,
    coalesce(counts.source_count, 0) AS source_count,
    coalesce(counts.origin_count, 0) AS origin_count,
    coalesce(counts.has_issue, FALSE) AS has_issue,
    coalesce(counts.open_issue_count, 0) AS open_issue_count
FROM bi_internal.actor_path
INNER JOIN ip4.entity ON actor_path.actor_id = entity.id
INNER JOIN ip4.entity AS top_entity ON actor_path.top_id = top_entity.id
LEFT JOIN ip4.entity AS parent ON actor_path.parent_id = parent.id
LEFT JOIN ip4.organisation ON actor_path.actor_id = organisation.id
LEFT JOIN ip4.organisation_type ON organisation.organisation_type = organisation_type.code
LEFT JOIN bi_internal.actor_state ON actor_path.actor_id = actor_state.actor_id
LEFT JOIN ip4.entity AS state ON actor_state.state_id = state.id
LEFT JOIN ip4.country ON actor_state.state_id = country.id
LEFT JOIN office ON actor_path.actor_id = office.actor_id
LEFT JOIN belonging ON actor_path.actor_id = belonging.actor_id
LEFT JOIN held ON actor_path.actor_id = held.actor_id
LEFT JOIN bi_internal.entity_counts AS counts ON actor_path.actor_id = counts.entity_id;

COMMENT ON VIEW bi.actor IS
'Who acts and speaks, and what they are part of up to the state. One row per country, organisation and person.';
COMMENT ON COLUMN bi.actor.row_key IS 'Key of the row: the actor key';
COMMENT ON COLUMN bi.actor.actor_key IS 'Key of the actor';
COMMENT ON COLUMN bi.actor.actor_name IS 'Name of the actor';
COMMENT ON COLUMN bi.actor.actor_kind IS 'country, organisation or person';
COMMENT ON COLUMN bi.actor.organisation_type IS
'What it is, if it is an organisation: alliance, ministry, think_tank, unnamed, ...';
COMMENT ON COLUMN bi.actor.organisation_type_meaning IS 'What the type means';
COMMENT ON COLUMN bi.actor.description IS 'What tells it from its like, in our own words';
COMMENT ON COLUMN bi.actor.is_unnamed IS 'True for speakers or people that sources do not name';
COMMENT ON COLUMN bi.actor.unnamed_count IS '1 for speakers or people that sources do not name, else 0';
COMMENT ON COLUMN bi.actor.part_of_key IS 'Key of what it is part of or belongs to';
COMMENT ON COLUMN bi.actor.part_of_name IS 'Name of what it is part of or belongs to';
COMMENT ON COLUMN bi.actor.part_of_path IS 'Names from the state or body at the top down to the actor';
COMMENT ON COLUMN bi.actor.top_key IS 'Key of the state or body at the top, or of the actor itself';
COMMENT ON COLUMN bi.actor.top_name IS 'Name of the state or body at the top, or of the actor itself';
COMMENT ON COLUMN bi.actor.country_key IS 'Key of the country it is or belongs to, if the sources tell';
COMMENT ON COLUMN bi.actor.country_iso3 IS 'ISO 3166-1 alpha-3 code of that country';
COMMENT ON COLUMN bi.actor.country_name IS 'Name of that country';
COMMENT ON COLUMN bi.actor.offices IS 'Offices as printed, with marker (then, former) and source, joined';
COMMENT ON COLUMN bi.actor.office_count IS 'Number of different offices as printed';
COMMENT ON COLUMN bi.actor.memberships IS 'Groups it is said to belong to or stand with, with the status, joined';
COMMENT ON COLUMN bi.actor.held_assertion_count IS
'Number of assertions that it holds: it is the last speaker in the chain';
COMMENT ON COLUMN bi.actor.assertion_keys IS 'Keys of the assertions that name the actor, joined';
COMMENT ON COLUMN bi.actor.assertion_count IS 'Number of assertions that name the actor';
COMMENT ON COLUMN bi.actor.source_count IS 'Number of sources behind them; 0 if the actor is only printed';
COMMENT ON COLUMN bi.actor.origin_count IS 'Number of independent origins behind them';
COMMENT ON COLUMN bi.actor.has_issue IS
'True if one of the assertions stands in an issue, settled or not';
COMMENT ON COLUMN bi.actor.open_issue_count IS
'Number of issues that nothing settles (verdict open) in which these assertions stand';
