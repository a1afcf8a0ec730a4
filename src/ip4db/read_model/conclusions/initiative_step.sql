-- Which claims are steps of an initiative, and in which order?
--
-- Grain:  one row per initiative and assertion.
-- Key:    initiative_id, assertion_id
-- Scope:  initiative_id
-- Index:  assertion_id
--
-- Purposes and reasons of the initiative are not steps. A stance on a claim about an initiative, such as applause for a
-- veto, is one. A step has its own date; else that of the event by which it is dated; else that of the same claim
-- elsewhere; else, for a stance on a claim, that of the claim. An undated step is dated "no later than" the first
-- source that reports it; a denial or a plan is dated by the writing itself. Steps that dates do not tell apart are
-- in the order in which such things come: word, work, stance, veto, reaction, hold, outcome.

SELECT
    initiative.id AS initiative_id,
    course.assertion_id,
    course.step_type,
    course.code,
    course.possible AS order_possible,
    course.basis AS order_basis,
    course.sort_day,
    course.step_stage,
    row_number() OVER (
        PARTITION BY initiative.id
        ORDER BY
            course.sort_day ASC NULLS FIRST,
            course.step_stage ASC,
            upper(course.possible) ASC,
            course.source_key COLLATE "C" ASC,
            course.assertion_number ASC
    )::integer AS step_number
FROM ip4.initiative
CROSS JOIN LATERAL (
    WITH step AS (
        SELECT
            claim.assertion_id,
            claim.source_key,
            claim.assertion_number,
            claim.kind AS step_type,
            coalesce(milestone.code, stance.position, wording.treatment) AS code,
            claim.modality,
            claim.polarity,
            stance.target_assertion_id,
            (
                SELECT min((claim_member.claim_key || '|' || claim_member.polarity) COLLATE "C")
                FROM ip4_read.claim_member
                WHERE claim_member.assertion_id = claim.assertion_id
            ) AS claim_key,
            written.possible AS writing,
            coalesce(claim.possible, anchor.possible) AS possible,
            CASE
                WHEN claim.possible IS NOT NULL THEN claim.date_basis
                WHEN anchor.possible IS NOT NULL THEN 'date of the anchor'
            END AS basis
        FROM ip4_read.claim
        LEFT JOIN ip4.milestone ON claim.assertion_id = milestone.id
        LEFT JOIN ip4.stance ON claim.assertion_id = stance.id
        LEFT JOIN ip4.wording ON claim.assertion_id = wording.id
        LEFT JOIN ip4_read.best_date AS anchor ON claim.anchor_id = anchor.subject_id AND anchor.aspect = 'event'
        LEFT JOIN ip4_read.anchor_date AS written ON claim.source_id = written.anchor_id
        WHERE claim.assertion_id IN (
            SELECT assertion.id
            FROM ip4.assertion
            WHERE assertion.subject_id = initiative.id AND assertion.kind = 'milestone'
            UNION ALL
            SELECT stance.id FROM ip4.stance WHERE stance.target_id = initiative.id
            UNION ALL
            SELECT stance.id
            FROM ip4.stance
            INNER JOIN ip4.stance AS aimed ON stance.target_assertion_id = aimed.id
            WHERE aimed.target_id = initiative.id
            UNION ALL
            SELECT stance.id
            FROM ip4.stance
            INNER JOIN ip4.assertion AS aimed ON stance.target_assertion_id = aimed.id
            LEFT JOIN ip4.stance AS aimed_stance ON stance.target_assertion_id = aimed_stance.id
            WHERE aimed.subject_id = initiative.id AND aimed_stance.target_id IS NULL
            UNION ALL
            SELECT wording.id FROM ip4.wording WHERE wording.about_id = initiative.id
        )
    ),

    shared AS (
        SELECT DISTINCT ON (claim_key)
            claim_key,
            possible
        FROM step
        WHERE possible IS NOT NULL AND modality = 'asserted'
        ORDER BY claim_key, coalesce(lower(possible), upper(possible) - 1), upper(possible), possible
    ),

    -- The writing by which a claim had been made for the first time, as far as that is known.
    first_report AS (
        SELECT DISTINCT ON (claim_key)
            claim_key,
            assertion_id,
            writing
        FROM step
        WHERE modality = 'asserted' AND writing IS NOT NULL
        ORDER BY
            claim_key, upper_inf(writing), upper(writing), lower(writing) NULLS FIRST,
            source_key COLLATE "C", assertion_number
    ),

    filled AS (
        SELECT
            step.*,
            coalesce(step.possible, shared.possible) AS filled_possible,
            CASE
                WHEN step.possible IS NULL AND shared.possible IS NOT NULL THEN 'date of the same claim elsewhere'
                ELSE step.basis
            END AS filled_basis,
            CASE
                WHEN
                    step.modality <> 'asserted'
                    OR step.polarity = 'denied'
                    OR upper(coalesce(first_report.writing, step.writing)) IS NULL
                    THEN coalesce(first_report.writing, step.writing)
                ELSE daterange(NULL, upper(coalesce(first_report.writing, step.writing)))
            END AS reported_by,
            CASE
                WHEN first_report.assertion_id <> step.assertion_id
                    THEN 'writing of the first source with the same claim'
                ELSE 'writing of the source'
            END AS reported_basis
        FROM step
        LEFT JOIN shared ON step.claim_key = shared.claim_key AND step.modality = 'asserted'
        LEFT JOIN first_report ON step.claim_key = first_report.claim_key AND step.modality = 'asserted'
    ),

    placed AS (
        SELECT
            filled.*,
            coalesce(filled.filled_possible, aimed.filled_possible, filled.reported_by) AS placed_possible,
            CASE
                WHEN filled.filled_possible IS NOT NULL THEN filled.filled_basis
                WHEN aimed.filled_possible IS NOT NULL THEN 'date of the claim it is about'
                WHEN filled.reported_by IS NOT NULL THEN filled.reported_basis
                ELSE 'not dated'
            END AS placed_basis
        FROM filled
        LEFT JOIN filled AS aimed ON filled.target_assertion_id = aimed.assertion_id
    )

    SELECT
        placed.assertion_id,
        placed.source_key,
        placed.assertion_number,
        placed.step_type,
        placed.code,
        placed.placed_possible AS possible,
        placed.placed_basis AS basis,
        coalesce(
            lower(placed.placed_possible), date_trunc('year', upper(placed.placed_possible) - 1)::date
        ) AS sort_day,
        CASE
            WHEN placed.modality <> 'asserted' OR placed.code = 'in_preparation' THEN 2
            WHEN placed.step_type = 'milestone' AND ip4_read.is_preparation(placed.code) THEN 1
            WHEN placed.code = 'vetoes' THEN 4
            WHEN placed.step_type = 'wording' OR placed.target_assertion_id IS NOT NULL THEN 5
            WHEN placed.step_type = 'stance' THEN 3
            WHEN placed.code IN ('on_hold', 'blocked') THEN 6
            ELSE 7
        END::smallint AS step_stage
    FROM placed
) AS course;

-- Affected: initiatives that changed claims name, and those with a step dated by what changed its date.
SELECT touched_entity.entity_id AS initiative_id FROM ip4_read.touched_entity
UNION
SELECT initiative_step.initiative_id
FROM ip4_read.initiative_step
INNER JOIN ip4_read.claim ON initiative_step.assertion_id = claim.assertion_id
WHERE
    claim.anchor_id IN (SELECT ip4_read.changed('best_date.subject_id'))
    OR claim.source_id IN (SELECT ip4_read.changed('anchor_date.anchor_id'))
UNION
SELECT initiative_step.initiative_id
FROM ip4_read.initiative_step
WHERE
    initiative_step.assertion_id IN (
        SELECT ip4_read.changed('assertion', 'claim.assertion_id', 'claim_member.assertion_id')
    )
UNION
SELECT coalesce(aimed_stance.target_id, aimed.subject_id)
FROM ip4.stance
INNER JOIN ip4.assertion AS aimed ON stance.target_assertion_id = aimed.id
LEFT JOIN ip4.stance AS aimed_stance ON stance.target_assertion_id = aimed_stance.id
WHERE stance.id IN (SELECT ip4_read.changed('assertion', 'claim.assertion_id'));
