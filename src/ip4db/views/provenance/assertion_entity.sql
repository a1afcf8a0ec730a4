-- Which entities does a claim name, and in which role: subject, partner, speaker, topic, exception and so on?
--
-- Grain:    one row per assertion, entity and role.
-- A member for which a claim about its group does not hold has the role exception, and says what holds of it.

CREATE VIEW bi.assertion_entity AS
SELECT
    claim.assertion_key || '|' || entity.key || '|' || named.place AS row_key,
    entity.name AS entity_name,
    entity.kind AS entity_kind,
    replace(named.place, '_', ' ') AS role_name,
    assertion_exception.says AS exception_says,
    claim.statement,
    claim.kind,
    claim.polarity,
    claim.modality,
    claim.source_name,
    claim.assertion_key,
    claim.source_key,
    entity.key AS entity_key,
    country.iso_alpha3 AS entity_iso3
FROM ip4_read.entity_claim AS named
INNER JOIN ip4_read.claim ON named.assertion_id = claim.assertion_id
INNER JOIN ip4.entity ON named.entity_id = entity.id
LEFT JOIN ip4.country ON named.entity_id = country.id
LEFT JOIN ip4.assertion_exception
    ON
        named.place = 'exception'
        AND named.assertion_id = assertion_exception.assertion_id
        AND named.entity_id = assertion_exception.member_id;
