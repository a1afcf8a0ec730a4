-- Which keys were in use once and are not any more, and why?
--
-- Grain:    one row per item and key.
-- Leaves out keys that are live.
-- Read by:  whoever finds an old key in a report. Empty as long as nothing was withdrawn.

CREATE VIEW bi.withdrawal AS
SELECT
    item || '|' || key AS row_key,
    item AS withdrawn_item,
    key AS withdrawn_key,
    reason AS withdrawal_reason
FROM ip4.withdrawal;

COMMENT ON VIEW bi.withdrawal IS 'Withdrawn keys and why; empty as long as there are none. One row per item and key.';
COMMENT ON COLUMN bi.withdrawal.row_key IS 'Unique key of the row: the item, |, the key';
COMMENT ON COLUMN bi.withdrawal.withdrawn_item IS 'What the key named: assertion, entity, issue, passage or utterance';
COMMENT ON COLUMN bi.withdrawal.withdrawn_key IS 'The key, never used again';
COMMENT ON COLUMN bi.withdrawal.withdrawal_reason IS 'Why it was withdrawn';
