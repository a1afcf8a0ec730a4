-- How does one claim relate to another: does it answer, narrow, support, follow?
--
-- Grain:    one row per two assertions and relation.
-- Leaves out disagreements, which are issues with positions.

CREATE VIEW bi.assertion_link AS
SELECT
    from_claim.key || '|' || assertion_link.relation || '|' || to_claim.key AS row_key,
    from_claim.key AS from_assertion_key,
    from_text.key AS from_source_key,
    from_claim.statement AS from_statement,
    assertion_link.relation,
    to_claim.key AS to_assertion_key,
    to_text.key AS to_source_key,
    to_claim.statement AS to_statement,
    from_claim.source_id = to_claim.source_id AS is_within_one_source,
    assertion_link.note
FROM ip4.assertion_link
INNER JOIN ip4.assertion AS from_claim ON assertion_link.from_id = from_claim.id
INNER JOIN ip4.entity AS from_text ON from_claim.source_id = from_text.id
INNER JOIN ip4.assertion AS to_claim ON assertion_link.to_id = to_claim.id
INNER JOIN ip4.entity AS to_text ON to_claim.source_id = to_text.id;
