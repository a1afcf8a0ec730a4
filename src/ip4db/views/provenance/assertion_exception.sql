-- Of which members does a claim about a group not speak, or say the opposite?
--
-- Grain:    one row per assertion and member.
-- Leaves out members that the claim does hold for.
-- Read by:  whoever checks how "all except one" was spelt out.

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

COMMENT ON VIEW bi.assertion_exception IS
'Members excepted from claims about groups. One row per assertion and member.';
COMMENT ON COLUMN bi.assertion_exception.row_key IS 'Unique key of the row: key of the assertion, |, key of the member';
COMMENT ON COLUMN bi.assertion_exception.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.assertion_exception.source_key IS 'Key of the source';
COMMENT ON COLUMN bi.assertion_exception.source_name IS 'Name of the source';
COMMENT ON COLUMN bi.assertion_exception.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.assertion_exception.member_key IS 'Key of the member';
COMMENT ON COLUMN bi.assertion_exception.member_name IS 'Name of the member';
COMMENT ON COLUMN bi.assertion_exception.member_iso3 IS 'ISO 3166-1 alpha-3 code of the member, if it is a country';
COMMENT ON COLUMN bi.assertion_exception.says IS
'not_claimed: the claim is not made of it; denied: the opposite is said of it';
