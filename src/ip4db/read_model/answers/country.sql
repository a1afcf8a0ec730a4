-- Which countries do sources name, who are the four, and how do they relate to NATO?
--
-- Grain:  one row per country.
-- Key:    row_key
-- Scope:  entity_id
-- Index:  entity_id; country_iso3; is_ip4
--
-- Summits, documents and areas are counted only where a source says yes of the country itself or of each of the
-- four; what is said of a group as one, or of members without saying which, is left out. Guests of a part of a
-- summit, such as one discussion, are no participants of it. Partnership documents are single documents, not their
-- families. Help for Ukraine is what goes to Ukraine or its people, has the war as its
-- cause, or is filed under support to Ukraine or a narrower topic.

SELECT
    entity.id AS entity_id,
    entity.key AS row_key,
    entity.key AS country_key,
    country.iso_alpha3 AS country_iso3,
    entity.name AS country_name,
    coalesce(stood.ip4_member, 'not_reported') AS ip4_member,
    coalesce(stood.ip4_member = 'yes', FALSE) AS is_ip4,
    coalesce(stood.ip4_member = 'yes', FALSE)::integer::smallint AS ip4_count,
    coalesce(stood.nato_member, 'not_reported') AS nato_member,
    lower(since.possible) AS relations_since_from,
    upper(since.possible) - 1 AS relations_since_to,
    since.date_label AS relations_since_label,
    ip4_read.year_of(since.possible) AS relations_since_year,
    coalesce(since.is_conflicting, FALSE) AS relations_since_has_conflict,
    since.reason AS relations_since_reason,
    lower(formal.possible) AS formalised_from,
    upper(formal.possible) - 1 AS formalised_to,
    formal.date_label AS formalised_label,
    ip4_read.year_of(formal.possible) AS formalised_year,
    coalesce(formal.is_conflicting, FALSE) AS formalised_has_conflict,
    formal.reason AS formalised_reason,
    summit.summit_count,
    summit.summit_names,
    paper.partnership_document_count,
    paper.partnership_document_names,
    area.area_count,
    area.area_names,
    ukraine.ukraine_contribution_count,
    ukraine.ukraine_contribution_types,
    ukraine.ukraine_amount_printed,
    counts.*
FROM ip4.country
INNER JOIN ip4.entity ON country.id = entity.id
CROSS JOIN LATERAL (
    SELECT
        max(said.answer) FILTER (WHERE said.group_key = 'ip4') AS ip4_member,
        max(said.answer) FILTER (WHERE said.group_key = 'nato') AS nato_member
    FROM (
        SELECT
            group_entity.key AS group_key,
            CASE WHEN bool_or(claim_member.polarity = 'asserted') THEN 'yes' ELSE 'denied' END AS answer
        FROM ip4_read.claim_member
        INNER JOIN ip4.membership ON claim_member.assertion_id = membership.id
        INNER JOIN ip4.assertion ON claim_member.assertion_id = assertion.id
        INNER JOIN ip4.entity AS group_entity ON membership.group_id = group_entity.id
        WHERE
            claim_member.member_id = country.id
            AND claim_member.kind = 'membership'
            AND membership.status = 'member'
            AND assertion.modality = 'asserted'
            AND group_entity.key IN ('ip4', 'nato')
        GROUP BY group_entity.key
    ) AS said
) AS stood
LEFT JOIN LATERAL ip4_read.date_with_nato(country.id, 'relations_began') AS since ON TRUE
LEFT JOIN LATERAL ip4_read.date_with_nato(country.id, 'partnership_formalised') AS formal ON TRUE
CROSS JOIN LATERAL (
    SELECT
        count(DISTINCT attendance.event_id)::integer AS summit_count,
        string_agg(DISTINCT event_entity.name COLLATE "C", '; ') AS summit_names
    FROM ip4_read.attendance
    INNER JOIN ip4.entity AS event_entity ON attendance.event_id = event_entity.id
    INNER JOIN ip4_read.occurrence ON attendance.event_id = occurrence.entity_id
    WHERE
        attendance.delegation_id = country.id
        AND attendance.answer = 'yes'
        AND NOT attendance.is_of_a_part
        AND event_entity.kind = 'summit'
        AND occurrence.came_about = 'yes'
) AS summit
CROSS JOIN LATERAL (
    SELECT
        count(*)::integer AS partnership_document_count,
        string_agg(named.name, '; ' ORDER BY named.name COLLATE "C") AS partnership_document_names
    FROM (
        SELECT DISTINCT
            document_entity.key,
            document_entity.name
        FROM ip4_read.document_standing AS standing
        INNER JOIN ip4.document ON standing.document_id = document.id
        INNER JOIN ip4.entity AS document_entity ON standing.document_id = document_entity.id
        INNER JOIN ip4_read.occurrence ON standing.document_id = occurrence.entity_id
        WHERE
            standing.party_id = country.id
            AND standing.role_code <> 'subject'
            AND standing.answer = 'yes'
            AND document.document_type = 'partnership_programme'
            AND document.document_level = 'instance'
            AND occurrence.came_about = 'yes'
    ) AS named
) AS paper
CROSS JOIN LATERAL (
    SELECT
        count(DISTINCT side.area_id)::integer AS area_count,
        string_agg(DISTINCT area_entity.name COLLATE "C", '; ') AS area_names
    FROM ip4_read.cooperation_side AS side
    INNER JOIN ip4.entity AS area_entity ON side.area_id = area_entity.id
    WHERE side.side_id = country.id AND side.answer = 'yes' AND side.is_with_nato
) AS area
CROSS JOIN LATERAL (
    SELECT
        count(DISTINCT contribution.id)::integer AS ukraine_contribution_count,
        string_agg(DISTINCT contribution.contribution_type COLLATE "C", '; ') AS ukraine_contribution_types,
        string_agg(DISTINCT contribution.amount_printed COLLATE "C", '; ') AS ukraine_amount_printed
    FROM ip4_read.claim_member
    INNER JOIN ip4.contribution ON claim_member.assertion_id = contribution.id
    INNER JOIN ip4.assertion ON claim_member.assertion_id = assertion.id
    WHERE
        claim_member.member_id = country.id
        AND claim_member.kind = 'contribution'
        AND claim_member.polarity = 'asserted'
        AND assertion.modality = 'asserted'
        AND EXISTS (
            SELECT
            FROM ip4_read.entity_claim
            INNER JOIN ip4_read.hierarchy ON entity_claim.entity_id = hierarchy.entity_id
            INNER JOIN ip4.entity AS purpose ON hierarchy.ancestor_id = purpose.id
            WHERE
                entity_claim.assertion_id = contribution.id
                AND (
                    (
                        purpose.key IN ('ukraine', 'ukrainians', 'war-in-ukraine', 'russian-invasion-of-ukraine-2022')
                        AND hierarchy.depth = 0
                        AND entity_claim.place IN ('recipient', 'cause', 'place')
                    )
                    OR (
                        purpose.key = 'support-to-ukraine'
                        AND (entity_claim.place = 'cause' OR entity_claim.place LIKE 'topic %')
                    )
                )
        )
) AS ukraine
CROSS JOIN LATERAL ip4_read.entity_support(entity.id) AS counts;

-- Affected: see related_entity.
SELECT related_entity.entity_id FROM ip4_read.related_entity;
