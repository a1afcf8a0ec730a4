-- Who acts and speaks, what are they part of up to the state, and which offices are printed?
--
-- Grain:  one row per country, organisation and person.
-- Key:    row_key
-- Scope:  entity_id
-- Index:  entity_id; actor_kind; country_key; country_iso3; top_key
--
-- The claims views show what they say and do: filter on holder_key or subject_key.

SELECT
    entity.id AS entity_id,
    entity.key AS row_key,
    entity.key AS actor_key,
    entity.name AS actor_name,
    entity.kind AS actor_kind,
    organisation.organisation_type,
    entity.description,
    coalesce(organisation.organisation_type = 'unnamed', FALSE) AS is_unnamed,
    coalesce(organisation.organisation_type = 'unnamed', FALSE)::integer::smallint AS unnamed_count,
    above.part_of_key,
    above.part_of_name,
    above.part_of_path,
    above.top_key,
    above.top_name,
    above.country_key,
    above.country_iso3,
    above.country_name,
    office.offices,
    counts.*
FROM ip4.entity
LEFT JOIN ip4.organisation ON entity.id = organisation.id
CROSS JOIN LATERAL (
    SELECT
        max(whole.key) FILTER (WHERE hierarchy.depth = 1) AS part_of_key,
        max(whole.name) FILTER (WHERE hierarchy.depth = 1) AS part_of_name,
        string_agg(whole.name, ' > ' ORDER BY hierarchy.depth DESC) AS part_of_path,
        (array_agg(whole.key ORDER BY hierarchy.depth DESC))[1] AS top_key,
        (array_agg(whole.name ORDER BY hierarchy.depth DESC))[1] AS top_name,
        (array_agg(whole.key ORDER BY hierarchy.depth) FILTER (WHERE country.id IS NOT NULL))[1] AS country_key,
        (array_agg(country.iso_alpha3 ORDER BY hierarchy.depth) FILTER (WHERE country.id IS NOT NULL))[1]
            AS country_iso3,
        (array_agg(whole.name ORDER BY hierarchy.depth) FILTER (WHERE country.id IS NOT NULL))[1] AS country_name
    FROM ip4_read.hierarchy
    INNER JOIN ip4.entity AS whole ON hierarchy.ancestor_id = whole.id
    LEFT JOIN ip4.country ON hierarchy.ancestor_id = country.id
    WHERE hierarchy.entity_id = entity.id
) AS above
CROSS JOIN LATERAL (
    SELECT
        string_agg(
            DISTINCT concat_ws(
                ' ', tenure.marker, tenure.office_printed, 'of ' || body.name, '(' || source_entity.key || ')'
            ) COLLATE "C",
            '; '
        ) AS offices
    FROM ip4.assertion
    INNER JOIN ip4.tenure ON assertion.id = tenure.id
    INNER JOIN ip4.entity AS source_entity ON assertion.source_id = source_entity.id
    LEFT JOIN ip4.entity AS body ON tenure.of_id = body.id
    WHERE
        assertion.subject_id = entity.id
        AND assertion.kind = 'tenure'
        AND assertion.polarity = 'asserted'
        AND assertion.modality = 'asserted'
) AS office
CROSS JOIN LATERAL ip4_read.entity_support(entity.id) AS counts
WHERE entity.kind IN ('country', 'organisation', 'person');

-- Affected: see related_entity.
SELECT related_entity.entity_id FROM ip4_read.related_entity;
