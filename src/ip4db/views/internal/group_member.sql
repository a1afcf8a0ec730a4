-- Who are the known members of a group?
--
-- Grain:    one row per group and member.
-- Leaves out memberships that are denied, foreseen or of another status; never a full list.
-- Read by:  bi_internal.expansion, cooperation_matrix.

CREATE VIEW bi_internal.group_member AS
SELECT DISTINCT
    membership.group_id,
    assertion.subject_id AS member_id
FROM ip4.membership
INNER JOIN ip4.assertion ON membership.id = assertion.id
WHERE
    membership.status = 'member'
    AND assertion.polarity = 'asserted'
    AND assertion.modality = 'asserted';

COMMENT ON VIEW bi_internal.group_member IS
'Members of groups, as far as sources name them. One row per group and member.';
COMMENT ON COLUMN bi_internal.group_member.group_id IS 'The group';
COMMENT ON COLUMN bi_internal.group_member.member_id IS 'The member';
