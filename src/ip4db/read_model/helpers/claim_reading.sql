-- What does each claim say to the question that its claim key asks?
--
-- Its side is affirmed, denied, foreseen, or not_reported if it speaks of a level only. Beside the matter, a claim
-- tells when (dated, if it states a date), and details: level, tense, status, amount or marker, and the topics of a
-- wording.

CREATE VIEW ip4_read.claim_reading AS
SELECT
    claim_member.claim_ref,
    claim_member.claim_key,
    claim_member.kind,
    claim_member.member_id,
    claim_member.is_expanded,
    said.polarity,
    CASE
        WHEN claim.modality <> 'asserted' OR paper.status IN ('in_development', 'intended') THEN 'foreseen'
        WHEN said.polarity = 'asserted' THEN 'affirmed'
        ELSE coalesce(said.polarity, 'not_reported')
    END AS side,
    coalesce(presence.level_denied AND NOT excepted.from_the_level, FALSE) AS denies_level,
    CASE WHEN claim.date_basis = 'stated' AND claim.kind = 'milestone' THEN claim.possible END AS dated,
    claim.possible,
    array_remove(
        ARRAY[presence.level, work.level, work.tense, gift.status, gift.amount_printed, office.marker], NULL
    ) || array(
        SELECT assertion_topic.topic_id::text
        FROM ip4.assertion_topic
        WHERE assertion_topic.assertion_id = claim.assertion_id AND claim.kind = 'wording'
    ) AS details,
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
    claim.written_to
FROM ip4_read.claim_member
INNER JOIN ip4_read.claim ON claim_member.assertion_id = claim.assertion_id
LEFT JOIN ip4.participation AS presence ON claim_member.assertion_id = presence.id
LEFT JOIN ip4.document_party AS paper ON claim_member.assertion_id = paper.id
LEFT JOIN ip4.cooperation AS work ON claim_member.assertion_id = work.id
LEFT JOIN ip4.contribution AS gift ON claim_member.assertion_id = gift.id
LEFT JOIN ip4.tenure AS office ON claim_member.assertion_id = office.id
CROSS JOIN LATERAL (
    SELECT coalesce(claim_member.exception_says = 'denied', FALSE) AND presence.level IS NOT NULL AS from_the_level
) AS excepted
CROSS JOIN LATERAL (
    SELECT
        CASE
            WHEN excepted.from_the_level AND presence.level_denied THEN claim.polarity
            WHEN excepted.from_the_level THEN NULL
            WHEN paper.status = 'not_done' THEN 'denied'
            ELSE claim_member.polarity
        END AS polarity
) AS said;
