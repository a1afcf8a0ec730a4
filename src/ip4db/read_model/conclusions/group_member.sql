-- Who are the known members of a group?
--
-- Grain:  one row per group and member.
-- Key:    group_id, member_id
-- Scope:  group_id
--
-- Denied, planned and other kinds of membership are left out. Sources name members as examples, so the list may be
-- incomplete.

SELECT DISTINCT
    membership.group_id,
    assertion.subject_id AS member_id
FROM ip4.membership
INNER JOIN ip4.assertion ON membership.id = assertion.id
WHERE
    membership.status = 'member'
    AND assertion.polarity = 'asserted'
    AND assertion.modality = 'asserted';

-- Affected: groups of changed claims of membership.
SELECT ip4_read.changed('membership.group_id') AS group_id
UNION
SELECT membership.group_id
FROM ip4.membership
WHERE membership.id IN (SELECT ip4_read.changed('assertion'));
