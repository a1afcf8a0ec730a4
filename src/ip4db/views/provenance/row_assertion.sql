-- Which claims are behind a row of a view?
--
-- Grain:    one row per view, row of it and assertion.
-- Leaves out provenance views, which have the key of the assertion themselves.
--
-- Lookups are fast in both directions: from a row to its claims, and from a claim to the rows based on it.

CREATE VIEW bi.row_assertion AS
SELECT
    row_claim.view_name || '|' || row_claim.view_row_key || '|' || claim.assertion_key AS row_key,
    row_claim.view_name,
    row_claim.view_row_key,
    claim.assertion_key
FROM ip4_read.row_claim
INNER JOIN ip4_read.claim ON row_claim.assertion_id = claim.assertion_id
-- The matrix has no row for topics in which only others cooperate.
WHERE
    row_claim.view_name <> 'cooperation_matrix'
    OR EXISTS (
        SELECT
        FROM ip4_read.cooperation_matrix
        WHERE cooperation_matrix.row_key = row_claim.view_row_key
    )
UNION ALL
SELECT
    claim.kind || '|' || claim.assertion_key || '|' || claim.assertion_key,
    claim.kind,
    claim.assertion_key,
    claim.assertion_key
FROM ip4_read.claim
WHERE claim.kind <> 'statement'
UNION ALL
SELECT
    'assertion|' || claim.assertion_key || '|' || claim.assertion_key,
    'assertion',
    claim.assertion_key,
    claim.assertion_key
FROM ip4_read.claim
UNION ALL
SELECT
    'quotation|' || claim.source_key || '|' || utterance.key || '|' || claim.assertion_key,
    'quotation',
    claim.source_key || '|' || utterance.key,
    claim.assertion_key
FROM ip4.assertion_quotation
INNER JOIN ip4.utterance ON assertion_quotation.utterance_id = utterance.id
INNER JOIN ip4_read.claim ON assertion_quotation.assertion_id = claim.assertion_id
UNION ALL
SELECT
    'source|' || claim.source_key || '|' || claim.assertion_key,
    'source',
    claim.source_key,
    claim.assertion_key
FROM ip4_read.claim;
