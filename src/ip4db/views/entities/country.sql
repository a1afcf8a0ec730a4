-- Which countries do the sources speak of; who are the four, and how do they stand to NATO?
--
-- Grain:    one row per country.
-- Leaves out what is said of a group as one, or of members without saying which.
-- Read by:  who compares the partners; filter on is_ip4.
--
-- Summits, documents and areas are counted only where a source says yes of the country itself or of
-- each of the four. Partnership documents are single documents, not their families.

CREATE VIEW bi.country AS
WITH stood AS (
    SELECT
        claim_key.member_id AS country_id,
        group_entity.key AS group_key,
        CASE
            WHEN bool_or(claim_key.polarity = 'asserted') THEN 'yes'
            ELSE 'denied'
        END AS answer
    FROM bi_internal.claim_key
    INNER JOIN ip4.membership ON claim_key.assertion_id = membership.id
    INNER JOIN ip4.assertion ON claim_key.assertion_id = assertion.id
    INNER JOIN ip4.entity AS group_entity ON membership.group_id = group_entity.id
    WHERE membership.status = 'member' AND assertion.modality = 'asserted' AND group_entity.key IN ('ip4', 'nato')
    GROUP BY claim_key.member_id, group_entity.key
),

dated AS (
    SELECT DISTINCT ON (best.subject_id, best.code)
        best.subject_id AS country_id,
        best.code,
        best.possible,
        best.date_precision,
        best.date_label,
        best.is_conflicting,
        best.losers,
        best.reason
    FROM bi_internal.milestone_best AS best
    LEFT JOIN ip4.entity AS counterpart ON best.counterpart_id = counterpart.id
    WHERE
        best.code IN ('relations_began', 'partnership_formalised')
        AND best.possible IS NOT NULL
        AND (counterpart.key = 'nato' OR counterpart.id IS NULL)
    ORDER BY best.subject_id, best.code, counterpart.key NULLS LAST
),

summit AS (
    SELECT
        attendance.delegation_id AS country_id,
        count(DISTINCT attendance.event_id)::integer AS summit_count,
        string_agg(DISTINCT event_entity.name COLLATE "C", '; ') AS summit_names
    FROM bi_internal.attendance_all AS attendance
    INNER JOIN ip4.entity AS event_entity ON attendance.event_id = event_entity.id AND event_entity.kind = 'summit'
    INNER JOIN bi_internal.came_about
        ON attendance.event_id = came_about.entity_id AND came_about.came_about = 'yes'
    WHERE attendance.answer = 'yes'
    GROUP BY attendance.delegation_id
),

document AS (
    SELECT
        document_status.party_id AS country_id,
        count(DISTINCT entity.id)::integer AS document_count,
        string_agg(DISTINCT entity.name COLLATE "C", '; ') AS document_names
    FROM bi_internal.document_status
    INNER JOIN ip4.document AS paper ON document_status.document_id = paper.id
    INNER JOIN ip4.entity ON document_status.document_id = entity.id
    INNER JOIN bi_internal.came_about
        ON document_status.document_id = came_about.entity_id AND came_about.came_about = 'yes'
    WHERE
        paper.document_type = 'partnership_programme'
        AND paper.document_level = 'instance'
        AND document_status.answer = 'yes'
    GROUP BY document_status.party_id
),

area AS (
    SELECT
        cooperation_side.side_id AS country_id,
        count(DISTINCT cooperation_side.area_id)::integer AS area_count,
        string_agg(DISTINCT entity.name COLLATE "C", '; ') AS area_names
    FROM bi_internal.cooperation_side
    INNER JOIN ip4.entity ON cooperation_side.area_id = entity.id
    WHERE cooperation_side.answer = 'yes' AND cooperation_side.is_with_nato
    GROUP BY cooperation_side.side_id
),

ukraine AS (
    SELECT
        giver_id AS country_id,
        count(DISTINCT assertion_id)::integer AS claim_count,
        string_agg(DISTINCT contribution_type COLLATE "C", '; ') AS contribution_types,
        string_agg(DISTINCT amount_printed COLLATE "C", '; ') AS amount_printed
    FROM bi_internal.for_ukraine
    GROUP BY giver_id
)

SELECT
    entity.key AS row_key,
    entity.key AS country_key,
    country.iso_alpha2 AS country_iso2,
    country.iso_alpha3 AS country_iso3,
    entity.name AS country_name,
    coalesce(in_ip4.answer, 'not_reported') AS ip4_member,
    coalesce(in_ip4.answer = 'yes', FALSE) AS is_ip4,
    coalesce(in_ip4.answer = 'yes', FALSE)::integer::smallint AS ip4_count,
    coalesce(in_nato.answer, 'not_reported') AS nato_member,
    lower(since.possible) AS relations_since_from,
    upper(since.possible) - 1 AS relations_since_to,
    since.date_precision AS relations_since_precision,
    since.date_label AS relations_since_label,
    bi_internal.year_of(since.possible) AS relations_since_year,
    coalesce(since.is_conflicting, FALSE) AS relations_since_has_conflict,
    since.losers AS relations_since_others,
    since.reason AS relations_since_reason,
    lower(formal.possible) AS formalised_from,
    upper(formal.possible) - 1 AS formalised_to,
    formal.date_precision AS formalised_precision,
    formal.date_label AS formalised_label,
    bi_internal.year_of(formal.possible) AS formalised_year,
    coalesce(formal.is_conflicting, FALSE) AS formalised_has_conflict,
    formal.losers AS formalised_others,
    formal.reason AS formalised_reason,
    coalesce(summit.summit_count, 0) AS summit_count,
    summit.summit_names,
    coalesce(document.document_count, 0) AS partnership_document_count,
    document.document_names AS partnership_document_names,
    coalesce(area.area_count, 0) AS area_count,
    area.area_names,
    coalesce(ukraine.claim_count, 0) AS ukraine_contribution_count,
    ukraine.contribution_types AS ukraine_contribution_types,
    ukraine.amount_printed AS ukraine_amount_printed,
    counts.assertion_keys,
    coalesce(counts.assertion_count, 0) AS assertion_count,
    coalesce(counts.source_count, 0) AS source_count,
    coalesce(counts.origin_count, 0) AS origin_count,
    coalesce(counts.has_issue, FALSE) AS has_issue,
    coalesce(counts.open_issue_count, 0) AS open_issue_count
FROM ip4.country
INNER JOIN ip4.entity ON country.id = entity.id
LEFT JOIN stood AS in_ip4 ON country.id = in_ip4.country_id AND in_ip4.group_key = 'ip4'
LEFT JOIN stood AS in_nato ON country.id = in_nato.country_id AND in_nato.group_key = 'nato'
LEFT JOIN dated AS since ON country.id = since.country_id AND since.code = 'relations_began'
LEFT JOIN dated AS formal ON country.id = formal.country_id AND formal.code = 'partnership_formalised'
LEFT JOIN summit ON country.id = summit.country_id
LEFT JOIN document ON country.id = document.country_id
LEFT JOIN area ON country.id = area.country_id
LEFT JOIN ukraine ON country.id = ukraine.country_id
LEFT JOIN bi_internal.entity_counts AS counts ON country.id = counts.entity_id;

COMMENT ON VIEW bi.country IS
'Countries that the sources mention; who the four are and how they stand to NATO. One row per country.';
COMMENT ON COLUMN bi.country.row_key IS 'Key of the row: the country key';
COMMENT ON COLUMN bi.country.country_key IS 'Key of the country';
COMMENT ON COLUMN bi.country.country_iso2 IS 'ISO 3166-1 alpha-2 code';
COMMENT ON COLUMN bi.country.country_iso3 IS 'ISO 3166-1 alpha-3 code';
COMMENT ON COLUMN bi.country.country_name IS 'Name of the country';
COMMENT ON COLUMN bi.country.ip4_member IS 'Whether sources name it as one of the IP4: yes, denied or not_reported';
COMMENT ON COLUMN bi.country.is_ip4 IS 'True if sources name it as one of the IP4';
COMMENT ON COLUMN bi.country.ip4_count IS '1 if sources name it as one of the IP4, else 0';
COMMENT ON COLUMN bi.country.nato_member IS
'Whether sources name it as a member of NATO: yes, denied or not_reported; never a full list';
COMMENT ON COLUMN bi.country.relations_since_from IS
'First day on which relations with NATO may have begun; null if open or not known';
COMMENT ON COLUMN bi.country.relations_since_to IS
'Last day on which relations with NATO may have begun; null if open or not known';
COMMENT ON COLUMN bi.country.relations_since_precision IS 'How exact that date is';
COMMENT ON COLUMN bi.country.relations_since_label IS 'That date as printed or in words';
COMMENT ON COLUMN bi.country.relations_since_year IS 'Year of that date, if all its days lie in one';
COMMENT ON COLUMN bi.country.relations_since_has_conflict IS 'True if the datings exclude each other';
COMMENT ON COLUMN bi.country.relations_since_others IS 'Datings that were not taken, with the keys of their assertions';
COMMENT ON COLUMN bi.country.relations_since_reason IS 'Why that date was chosen';
COMMENT ON COLUMN bi.country.formalised_from IS
'First day on which the partnership may have been put into a formal document; null if open or not known';
COMMENT ON COLUMN bi.country.formalised_to IS
'Last day on which the partnership may have been put into a formal document; null if open or not known';
COMMENT ON COLUMN bi.country.formalised_precision IS 'How exact that date is';
COMMENT ON COLUMN bi.country.formalised_label IS 'That date as printed or in words';
COMMENT ON COLUMN bi.country.formalised_year IS 'Year of that date, if all its days lie in one';
COMMENT ON COLUMN bi.country.formalised_has_conflict IS 'True if the datings exclude each other';
COMMENT ON COLUMN bi.country.formalised_others IS 'Datings that were not taken, with the keys of their assertions';
COMMENT ON COLUMN bi.country.formalised_reason IS 'Why that date was chosen';
COMMENT ON COLUMN bi.country.summit_count IS 'Number of summits that came about and to which the country came';
COMMENT ON COLUMN bi.country.summit_names IS 'Names of these summits, joined';
COMMENT ON COLUMN bi.country.partnership_document_count IS
'Number of partnership documents that it is a party to, families left out';
COMMENT ON COLUMN bi.country.partnership_document_names IS 'Names of these documents, joined';
COMMENT ON COLUMN bi.country.area_count IS
'Number of areas in which it is said to cooperate with NATO, now, once or in future (see cooperation_matrix)';
COMMENT ON COLUMN bi.country.area_names IS 'Names of these areas, joined';
COMMENT ON COLUMN bi.country.ukraine_contribution_count IS
'Number of claims that it gives or does something for Ukraine';
COMMENT ON COLUMN bi.country.ukraine_contribution_types IS 'What is given or done for Ukraine, joined';
COMMENT ON COLUMN bi.country.ukraine_amount_printed IS
'Amounts as printed, joined; see bi.contribution for what they cover';
COMMENT ON COLUMN bi.country.assertion_keys IS 'Keys of the assertions that name the country, joined';
COMMENT ON COLUMN bi.country.assertion_count IS 'Number of assertions that name the country';
COMMENT ON COLUMN bi.country.source_count IS 'Number of sources behind them; 0 if the country is only printed';
COMMENT ON COLUMN bi.country.origin_count IS 'Number of independent origins behind them';
COMMENT ON COLUMN bi.country.has_issue IS
'True if one of the assertions stands in an issue, settled or not';
COMMENT ON COLUMN bi.country.open_issue_count IS
'Number of issues that nothing settles (verdict open) in which these assertions stand';
