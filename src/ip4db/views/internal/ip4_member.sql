-- Who are the four?
--
-- Grain:    one row per member of the IP4.
-- Leaves out whom no source names as one of them.
-- Read by:  question and entity views.

CREATE VIEW bi_internal.ip4_member AS
SELECT group_member.member_id
FROM bi_internal.group_member
INNER JOIN ip4.entity ON group_member.group_id = entity.id
WHERE entity.key = 'ip4';

COMMENT ON VIEW bi_internal.ip4_member IS 'The four. One row per member of the IP4.';
COMMENT ON COLUMN bi_internal.ip4_member.member_id IS 'The member';
