-- For which members does a claim about a group not hold, or hold in the opposite?
--
-- Grain:    one row per assertion and member.
-- Leaves out members for which the claim holds.

CREATE VIEW bi.assertion_exception AS
SELECT
    assertion.key || '|' || member_entity.key AS row_key,
    assertion.key AS assertion_key,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    assertion.statement,
    member_entity.key AS member_key,
    member_entity.name AS member_name,
    member_country.iso_alpha3 AS member_iso3,
    assertion_exception.says
FROM ip4.assertion_exception
INNER JOIN ip4.assertion ON assertion_exception.assertion_id = assertion.id
INNER JOIN ip4.entity AS text_entity ON assertion.source_id = text_entity.id
INNER JOIN ip4.entity AS member_entity ON assertion_exception.member_id = member_entity.id
LEFT JOIN ip4.country AS member_country ON assertion_exception.member_id = member_country.id;
