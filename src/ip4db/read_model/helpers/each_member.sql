-- To which known members of a group does a claim about "each" of it apply, and what does the source except?

CREATE VIEW ip4_read.each_member AS
SELECT
    assertion.id AS assertion_id,
    group_member.member_id,
    exception.says AS exception_says
FROM ip4.assertion
INNER JOIN ip4_read.group_member ON assertion.subject_id = group_member.group_id
LEFT JOIN ip4.assertion_exception AS exception
    ON assertion.id = exception.assertion_id AND group_member.member_id = exception.member_id
WHERE assertion.distribution = 'each' AND exception.says IS DISTINCT FROM 'not_claimed';
