-- Where can a source be read?
--
-- Grain:    one row per source and address.
-- Leaves out sources without a known address.
-- Read by:  source.

CREATE VIEW bi.source_url AS
SELECT
    text_entity.key || '|' || source_url.url AS row_key,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    source_url.url,
    source_url.basis
FROM ip4.source_url
INNER JOIN ip4.entity AS text_entity ON source_url.source_id = text_entity.id;

COMMENT ON VIEW bi.source_url IS 'Addresses of sources. One row per source and address.';
COMMENT ON COLUMN bi.source_url.row_key IS 'Unique key of the row: key of the source, |, the address';
COMMENT ON COLUMN bi.source_url.source_key IS 'Key of the source';
COMMENT ON COLUMN bi.source_url.source_name IS 'Name of the source';
COMMENT ON COLUMN bi.source_url.url IS 'The address';
COMMENT ON COLUMN bi.source_url.basis IS
'stated: the text says so; inferred: to be concluded from it; external: a page outside says so';
