-- Which assertion stands behind a row of a claims view?
--
-- Grain:    one row per view, row and assertion.
-- Leaves out provenance views, which carry the key of the assertion themselves.
-- Read by:  bi.row_assertion.

CREATE VIEW bi_internal.row_assertion_claims AS
SELECT
    assertion.kind AS view_name,
    assertion.key AS row_key,
    assertion.id AS assertion_id
FROM ip4.assertion
WHERE assertion.kind <> 'statement'
UNION ALL
SELECT
    'assertion' AS view_name,
    assertion.key AS row_key,
    assertion.id AS assertion_id
FROM ip4.assertion
UNION ALL
SELECT
    'quotation' AS view_name,
    assertion.key || '/q' || quotation.ordinal AS row_key,
    assertion.id AS assertion_id
FROM ip4.quotation
INNER JOIN ip4.assertion ON quotation.assertion_id = assertion.id;

COMMENT ON VIEW bi_internal.row_assertion_claims IS
'Claims views and their assertions. One row per view, row and assertion.';
COMMENT ON COLUMN bi_internal.row_assertion_claims.view_name IS 'Name of the view in bi';
COMMENT ON COLUMN bi_internal.row_assertion_claims.row_key IS 'Key of the row in that view';
COMMENT ON COLUMN bi_internal.row_assertion_claims.assertion_id IS 'The assertion';
