-- Which claims stand behind a row of any view?
--
-- Grain:    one row per view, row of it and assertion.
-- Leaves out provenance views, which carry the key of the assertion themselves.
-- Read by:  every drill-through from an answer to its evidence. UNION ALL, never OR.

CREATE VIEW bi.row_assertion AS
SELECT
    bridge.view_name || '|' || bridge.row_key || '|' || assertion.key AS row_key,
    bridge.view_name,
    bridge.row_key AS view_row_key,
    assertion.key AS assertion_key
FROM bi_internal.row_assertion_claims AS bridge
INNER JOIN ip4.assertion ON bridge.assertion_id = assertion.id
UNION ALL
SELECT
    bridge.view_name || '|' || bridge.row_key || '|' || assertion.key AS row_key,
    bridge.view_name,
    bridge.row_key AS view_row_key,
    assertion.key AS assertion_key
FROM bi_internal.row_assertion_entities AS bridge
INNER JOIN ip4.assertion ON bridge.assertion_id = assertion.id
UNION ALL
SELECT
    bridge.view_name || '|' || bridge.row_key || '|' || assertion.key AS row_key,
    bridge.view_name,
    bridge.row_key AS view_row_key,
    assertion.key AS assertion_key
FROM bi_internal.row_assertion_questions AS bridge
INNER JOIN ip4.assertion ON bridge.assertion_id = assertion.id;

COMMENT ON VIEW bi.row_assertion IS
'From every row of a view to the claims behind it. One row per view, row of it and assertion.';
COMMENT ON COLUMN bi.row_assertion.row_key IS 'Unique key of the row: the view, |, its row, |, the assertion';
COMMENT ON COLUMN bi.row_assertion.view_name IS 'Name of the view';
COMMENT ON COLUMN bi.row_assertion.view_row_key IS 'What row_key holds in that view';
COMMENT ON COLUMN bi.row_assertion.assertion_key IS 'Key of the assertion: key of the source, /, number';
