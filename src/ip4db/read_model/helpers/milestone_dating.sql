-- Which claims report which milestone of which entity, and when? "Each" is expanded; denials and plans are left out.

CREATE VIEW ip4_read.milestone_dating AS
SELECT
    claim_member.member_id AS subject_id,
    milestone.code,
    milestone.counterpart_id,
    claim_member.claim_ref,
    claim_member.claim_key AS milestone_key,
    milestone.extent,
    claim.assertion_id,
    claim.assertion_key,
    claim.source_id,
    claim.possible,
    claim.is_firm,
    claim.date_precision,
    claim.date_label
FROM ip4_read.claim_member
INNER JOIN ip4.milestone ON claim_member.assertion_id = milestone.id
INNER JOIN ip4_read.claim ON claim_member.assertion_id = claim.assertion_id
WHERE claim_member.kind = 'milestone' AND claim.modality = 'asserted' AND claim_member.polarity = 'asserted';
