-- Which countries do sources name as members of the IP4?

CREATE VIEW ip4_read.ip4_member AS
SELECT group_member.member_id
FROM ip4_read.group_member
INNER JOIN ip4.entity ON group_member.group_id = entity.id
WHERE entity.key = 'ip4';
