-- What is a document, who are its parties, when was it issued or signed, and did it come about?
--
-- Grain:  one row per document, and per family of documents.
-- Key:    row_key
-- Scope:  entity_id
-- Index:  entity_id; document_type; came_about; issued_year; issued_from, issued_to
--
-- bi.wording and bi.quotation show what documents say. A party to an instance is a party to the family;
-- what is said of a family is not copied to its instances. Each of the four has a column: yes, denied, planned or
-- not_reported. group_ip4 is the group as one, or its leaders or ministers spoken of together.
-- It is yes too where each of the four is a party. What came about is the status; what was in preparation or only
-- foreseen before stands in earlier_status.

SELECT
    entity.id AS entity_id,
    entity.key AS row_key,
    entity.key AS document_key,
    entity.name AS document_name,
    entity.description,
    document.document_level,
    document.document_type,
    document.document_type = 'partnership_programme' AS is_partnership,
    (document.document_type = 'partnership_programme')::integer::smallint AS partnership_count,
    family_entity.key AS instance_of_key,
    family_entity.name AS instance_of_name,
    occurrence.came_about,
    (occurrence.came_about = 'yes')::integer::smallint AS came_about_count,
    state.status,
    state.earlier_status,
    coalesce(party.australia, 'not_reported') AS australia,
    coalesce(party.japan, 'not_reported') AS japan,
    coalesce(party.new_zealand, 'not_reported') AS new_zealand,
    coalesce(party.republic_of_korea, 'not_reported') AS republic_of_korea,
    CASE
        WHEN party.four_count = 4 THEN 'yes'
        ELSE coalesce(party.group_ip4, 'not_reported')
    END AS group_ip4,
    party.party_names,
    party.signatory_names,
    party.issuer_names,
    party.planned_party_names,
    printed.party_printed,
    lower(issued.possible) AS issued_from,
    upper(issued.possible) - 1 AS issued_to,
    issued.date_precision AS issued_precision,
    issued.date_label AS issued_label,
    ip4_read.year_of(issued.possible) AS issued_year,
    coalesce(issued.is_conflicting, FALSE) AS issued_has_conflict,
    issued.reason AS issued_reason,
    lower(signed.possible) AS signed_from,
    upper(signed.possible) - 1 AS signed_to,
    signed.date_precision AS signed_precision,
    signed.date_label AS signed_label,
    ip4_read.year_of(signed.possible) AS signed_year,
    coalesce(signed.is_conflicting, FALSE) AS signed_has_conflict,
    signed.reason AS signed_reason,
    venue.issued_at_keys,
    venue.issued_at_names,
    related.updates_keys,
    related.updates_names,
    followed.updated_by_keys,
    followed.updated_by_names,
    counts.*
FROM ip4.document
INNER JOIN ip4.entity ON document.id = entity.id
INNER JOIN ip4_read.occurrence ON document.id = occurrence.entity_id
LEFT JOIN ip4.entity AS family_entity ON document.instance_of_id = family_entity.id
LEFT JOIN LATERAL (
    SELECT document_date.*
    FROM ip4_read.document_date
    WHERE document_date.document_id = document.id AND document_date.step = 'issued'
) AS issued ON TRUE
LEFT JOIN LATERAL (
    SELECT document_date.*
    FROM ip4_read.document_date
    WHERE document_date.document_id = document.id AND document_date.step = 'signed'
) AS signed ON TRUE
CROSS JOIN LATERAL (
    SELECT
        string_agg(said.name, '; ' ORDER BY said.key COLLATE "C") FILTER (WHERE said.answer = 'yes') AS party_names,
        string_agg(said.name, '; ' ORDER BY said.key COLLATE "C")
        FILTER (WHERE said.answer = 'yes' AND said.is_signatory) AS signatory_names,
        string_agg(said.name, '; ' ORDER BY said.key COLLATE "C")
        FILTER (WHERE said.answer = 'yes' AND said.is_issuer) AS issuer_names,
        string_agg(said.name, '; ' ORDER BY said.key COLLATE "C")
        FILTER (WHERE said.answer = 'planned' AND NOT (said.key = 'ip4' AND said.four_count = 4))
            AS planned_party_names,
        max(said.four_count) AS four_count,
        max(said.answer) FILTER (WHERE said.key = 'australia') AS australia,
        max(said.answer) FILTER (WHERE said.key = 'japan') AS japan,
        max(said.answer) FILTER (WHERE said.key = 'new-zealand') AS new_zealand,
        max(said.answer) FILTER (WHERE said.key = 'republic-of-korea') AS republic_of_korea,
        max(said.answer) FILTER (WHERE 'ip4' IN (said.key, said.whole_key)) AS group_ip4
    FROM (
        SELECT
            party_entity.key,
            party_entity.name,
            whole.key AS whole_key,
            sum(
                (
                    party_entity.key IN ('australia', 'japan', 'new-zealand', 'republic-of-korea')
                    AND bool_or(standing.answer = 'yes')
                )::integer
            ) OVER () AS four_count,
            CASE
                WHEN bool_or(standing.answer = 'yes') THEN 'yes'
                WHEN bool_or(standing.answer = 'denied') THEN 'denied'
                WHEN bool_or(standing.answer = 'planned') THEN 'planned'
                ELSE 'not_reported'
            END AS answer,
            bool_or(standing.role_code = 'signatory') AS is_signatory,
            bool_or(standing.role_code = 'issuer') AS is_issuer
        FROM ip4_read.hierarchy AS part
        INNER JOIN ip4_read.document_standing AS standing ON part.entity_id = standing.document_id
        INNER JOIN ip4.entity AS party_entity ON standing.party_id = party_entity.id
        LEFT JOIN ip4.organisation ON standing.party_id = organisation.id
        LEFT JOIN ip4.entity AS whole ON organisation.part_of_id = whole.id
        WHERE part.ancestor_id = document.id AND standing.role_code <> 'subject'
        GROUP BY party_entity.key, party_entity.name, whole.key
    ) AS said
) AS party
CROSS JOIN LATERAL (
    SELECT string_agg(DISTINCT document_party.party_printed COLLATE "C", '; ') AS party_printed
    FROM ip4.assertion
    INNER JOIN ip4.document_party ON assertion.id = document_party.id
    WHERE
        assertion.subject_id = document.id
        AND assertion.kind = 'document_party'
        AND document_party.role <> 'subject'
) AS printed
CROSS JOIN LATERAL (
    SELECT
        string_agg(DISTINCT event_entity.key COLLATE "C", '; ') AS issued_at_keys,
        string_agg(DISTINCT event_entity.name COLLATE "C", '; ') AS issued_at_names
    FROM ip4_read.issued_at
    INNER JOIN ip4.entity AS event_entity ON issued_at.event_id = event_entity.id
    WHERE issued_at.document_id = document.id
) AS venue
CROSS JOIN LATERAL (
    SELECT
        string_agg(DISTINCT other.key COLLATE "C", '; ') AS updates_keys,
        string_agg(DISTINCT other.name COLLATE "C", '; ') AS updates_names
    FROM ip4.assertion
    INNER JOIN ip4.document_relation ON assertion.id = document_relation.id
    INNER JOIN ip4.entity AS other ON document_relation.other_id = other.id
    WHERE
        assertion.subject_id = document.id
        AND assertion.kind = 'document_relation'
        AND assertion.polarity = 'asserted'
        AND assertion.modality = 'asserted'
        AND document_relation.relation IN ('updates', 'supersedes')
) AS related
CROSS JOIN LATERAL (
    SELECT
        string_agg(DISTINCT follower.key COLLATE "C", '; ') AS updated_by_keys,
        string_agg(DISTINCT follower.name COLLATE "C", '; ') AS updated_by_names
    FROM ip4.document_relation
    INNER JOIN ip4.assertion ON document_relation.id = assertion.id
    INNER JOIN ip4.entity AS follower ON assertion.subject_id = follower.id
    WHERE
        document_relation.other_id = document.id
        AND document_relation.relation IN ('updates', 'supersedes')
        AND assertion.polarity = 'asserted'
        AND assertion.modality = 'asserted'
) AS followed
CROSS JOIN LATERAL (
    SELECT
        string_agg(said.state_label, '; ' ORDER BY said.state_stage, said.state_label COLLATE "C")
        FILTER (WHERE said.is_outcome = said.has_outcome) AS status,
        string_agg(said.state_label, '; ' ORDER BY said.state_stage, said.state_label COLLATE "C")
        FILTER (WHERE said.has_outcome AND NOT said.is_outcome) AS earlier_status
    FROM (
        SELECT
            ip4_read.state_words(
                step.code, assertion.modality,
                assertion.polarity = 'denied' OR coalesce(document_party.status = 'not_done', FALSE)
            ) AS state_label,
            step.is_outcome,
            bool_or(step.is_outcome) OVER () AS has_outcome,
            -- In the order of a life; what is only foreseen comes first.
            min(CASE WHEN assertion.modality = 'asserted' THEN coalesce(milestone_code.rank, 0) ELSE 0 END)
                AS state_stage
        FROM ip4.assertion
        LEFT JOIN ip4.milestone ON assertion.id = milestone.id
        LEFT JOIN ip4.document_party ON assertion.id = document_party.id
        CROSS JOIN LATERAL (
            SELECT
                CASE
                    WHEN milestone.id IS NOT NULL THEN milestone.code
                    WHEN document_party.status = 'in_development' THEN 'in_preparation'
                    WHEN document_party.status = 'intended' THEN 'intended'
                    WHEN document_party.role = 'issuer' THEN 'issued'
                    ELSE 'signed'
                END AS code
        ) AS told
        CROSS JOIN LATERAL (
            SELECT
                told.code,
                assertion.modality = 'asserted' AND NOT ip4_read.is_preparation(told.code) AS is_outcome
        ) AS step
        LEFT JOIN ip4.milestone_code ON step.code = milestone_code.code
        WHERE
            assertion.subject_id = document.id
            AND (
                assertion.kind = 'milestone'
                OR (assertion.kind = 'document_party' AND document_party.role <> 'subject')
            )
            AND assertion.modality <> 'counterfactual'
        GROUP BY state_label, step.is_outcome
    ) AS said
) AS state
CROSS JOIN LATERAL ip4_read.entity_support(entity.id) AS counts;

-- Affected: see related_entity.
SELECT related_entity.entity_id FROM ip4_read.related_entity;
