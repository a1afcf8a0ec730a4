-- Where can a source be read?
--
-- Grain:    one row per source and URL.
-- Leaves out sources without a known URL.

CREATE VIEW bi.source_url AS
SELECT
    text_entity.key || '|' || source_url.url AS row_key,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    source_url.url,
    source_url.basis
FROM ip4.source_url
INNER JOIN ip4.entity AS text_entity ON source_url.source_id = text_entity.id;
