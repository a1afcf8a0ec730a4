-- Which assertions stand behind a row of an entity view?
--
-- Grain:    one row per view, row and assertion.
-- Leaves out what is only printed (bi.mention has it).
-- Read by:  bi.row_assertion. Counts come from bi_internal.entity_counts, made of the same rows.
--
-- Behind a source stands what it says; behind any other thing, what is said of it.

CREATE VIEW bi_internal.row_assertion_entities AS
WITH shown (kind, view_name) AS (
    VALUES
    ('country', 'country'),
    ('country', 'actor'),
    ('organisation', 'actor'),
    ('person', 'actor'),
    ('summit', 'summit'),
    ('event', 'meeting'),
    ('document', 'document'),
    ('initiative', 'initiative'),
    ('topic', 'topic'),
    ('cooperation_area', 'topic')
)

SELECT DISTINCT
    shown.view_name,
    entity.key AS row_key,
    assertion.id AS assertion_id,
    assertion.key AS assertion_key
FROM bi_internal.entity_claims
INNER JOIN ip4.assertion ON entity_claims.assertion_id = assertion.id
INNER JOIN ip4.entity ON entity_claims.entity_id = entity.id
INNER JOIN shown ON entity.kind = shown.kind
UNION ALL
SELECT
    'source' AS view_name,
    entity.key AS row_key,
    assertion.id AS assertion_id,
    assertion.key AS assertion_key
FROM ip4.assertion
INNER JOIN ip4.entity ON assertion.source_id = entity.id;

COMMENT ON VIEW bi_internal.row_assertion_entities IS
'Assertions behind the rows of entity views. One row per view, row and assertion.';
COMMENT ON COLUMN bi_internal.row_assertion_entities.view_name IS 'The view, without schema';
COMMENT ON COLUMN bi_internal.row_assertion_entities.row_key IS 'The row';
COMMENT ON COLUMN bi_internal.row_assertion_entities.assertion_id IS 'The assertion';
COMMENT ON COLUMN bi_internal.row_assertion_entities.assertion_key IS 'Key of the assertion';
