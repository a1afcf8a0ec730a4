-- What became of what was foreseen?
--
-- Grain:  one row per assertion that foresees something.
-- Key:    row_key
-- Scope:  assertion_id
-- Index:  assertion_id; outcome
--
-- Facts are left out unless they are efforts under way, and so are counterfactual claims. The outcome is what a later
-- claim, linked as outcome, says about it; nothing is concluded from silence or from the calendar. The most advanced
-- state counts: if it stalled and then came about, it came about. sources_differ means that one source says that it
-- came about and another that it did not.

SELECT
    claim.assertion_id,
    claim.assertion_key AS row_key,
    foreseen_claim.foreseen,
    foreseen_claim.foreseen IN ('event', 'document', 'step') AS can_come_about,
    CASE
        WHEN became.came_about AND became.did_not_come_about THEN 'sources_differ'
        WHEN became.came_about THEN 'came_about'
        WHEN became.did_not_come_about THEN 'did_not_come_about'
        WHEN became.stalled THEN 'stalled'
        WHEN became.claim_count > 0 THEN 'still_foreseen'
        ELSE 'no_outcome_reported'
    END AS outcome,
    (became.claim_count > 0)::integer::smallint AS outcome_count,
    became.outcome_statement,
    became.outcome_assertion_keys,
    became.outcome_source_names,
    counts.*
FROM ip4_read.claim
INNER JOIN ip4_read.foreseen_claim ON claim.assertion_id = foreseen_claim.assertion_id
CROSS JOIN LATERAL (
    SELECT
        count(*) AS claim_count,
        bool_or(said.outcome = 'came_about') AS came_about,
        bool_or(said.outcome = 'did_not_come_about') AS did_not_come_about,
        bool_or(said.outcome = 'stalled') AS stalled,
        array_agg(said.assertion_id ORDER BY said.assertion_id) AS outcome_ids,
        string_agg(said.statement, '; ' ORDER BY said.source_key COLLATE "C", said.assertion_number)
            AS outcome_statement,
        string_agg(said.assertion_key, '; ' ORDER BY said.source_key COLLATE "C", said.assertion_number)
            AS outcome_assertion_keys,
        string_agg(DISTINCT said.source_name COLLATE "C", '; ') AS outcome_source_names
    FROM (
        SELECT
            later.*,
            CASE
                WHEN later.modality NOT IN ('asserted', 'counterfactual') THEN 'still_foreseen'
                WHEN later.polarity = 'denied' OR document_party.status = 'not_done' THEN 'did_not_come_about'
                WHEN milestone.code IN ('on_hold', 'blocked') THEN 'stalled'
                WHEN ip4_read.is_preparation(milestone.code) THEN 'still_foreseen'
                ELSE 'came_about'
            END AS outcome
        FROM ip4.assertion_link
        INNER JOIN ip4_read.claim AS later ON assertion_link.from_id = later.assertion_id
        LEFT JOIN ip4.milestone ON assertion_link.from_id = milestone.id
        LEFT JOIN ip4.document_party ON assertion_link.from_id = document_party.id
        WHERE assertion_link.to_id = claim.assertion_id AND assertion_link.relation = 'outcome_of'
    ) AS said
) AS became
CROSS JOIN LATERAL (
    SELECT array_prepend(claim.assertion_id, became.outcome_ids) AS assertion_ids
) AS behind
CROSS JOIN LATERAL ip4_read.support(behind.assertion_ids) AS counts;

-- Affected: changed claims, those about what changed, and those of which a changed claim is the outcome.
SELECT ip4_read.changed('assertion', 'claim.assertion_id') AS assertion_id
UNION
SELECT assertion_link.to_id
FROM ip4.assertion_link
WHERE assertion_link.from_id IN (SELECT ip4_read.changed('assertion', 'claim.assertion_id'));
