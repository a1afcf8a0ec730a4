-- Which keys have been withdrawn, and why?
--
-- Grain:    one row per item and key.
-- Leaves out keys in use.

CREATE VIEW bi.withdrawal AS
SELECT
    item || '|' || key AS row_key,
    item AS withdrawn_item,
    key AS withdrawn_key,
    reason AS withdrawal_reason
FROM ip4.withdrawal;
