-- What does each claim say to the question that its claim key asks?

CREATE VIEW ip4_read.claim_reading AS
SELECT
    claim_member.claim_ref,
    claim_member.claim_key,
    claim_member.member_id,
    claim_member.is_expanded,
    CASE
        WHEN claim_member.exception_says = 'denied' AND presence.level IS NOT NULL THEN NULL
        WHEN paper.status = 'not_done' THEN 'denied'
        ELSE claim_member.polarity
    END AS polarity,
    coalesce(presence.level_denied, FALSE) AS denies_level,
    claim.assertion_id,
    claim.assertion_key,
    claim.assertion_number,
    claim.source_id,
    claim.source_key,
    claim.source_name,
    claim.origin_name,
    claim.statement,
    claim.is_hedged,
    claim.written_from,
    claim.written_to,
    CASE WHEN paper.status IN ('in_development', 'intended') THEN 'planned' ELSE claim.modality END AS modality
FROM ip4_read.claim_member
INNER JOIN ip4_read.claim ON claim_member.assertion_id = claim.assertion_id
LEFT JOIN ip4.participation AS presence ON claim_member.assertion_id = presence.id
LEFT JOIN ip4.document_party AS paper ON claim_member.assertion_id = paper.id;
