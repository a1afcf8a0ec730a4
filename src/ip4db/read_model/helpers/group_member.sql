-- Who are the known members of a group? Denied, planned and other memberships are left out; the list is never full.

CREATE VIEW ip4_read.group_member AS
SELECT DISTINCT
    membership.group_id,
    assertion.subject_id AS member_id
FROM ip4.membership
INNER JOIN ip4.assertion ON membership.id = assertion.id
WHERE
    membership.status = 'member'
    AND assertion.polarity = 'asserted'
    AND assertion.modality = 'asserted';
