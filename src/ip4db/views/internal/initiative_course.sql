-- In which order did the steps of an initiative come?
--
-- Grain:    one row per initiative and assertion.
-- Leaves out nothing of bi_internal.initiative_step.
-- Read by:  initiative_timeline, initiative.
--
-- A step has its own date; else that of the event by which it is dated; else that of the same claim
-- elsewhere; else, for a stance on a claim, that of the claim. A step without any of these is known by
-- the writing of the first source that tells of it: what is said to be so had come by then, on any
-- earlier day; what is denied or only foreseen stands at the writing itself. Steps that dates do not
-- tell apart stand in the order in which such things come: word, work, stance, veto, reaction, hold,
-- outcome.

CREATE VIEW bi_internal.initiative_course AS
WITH same AS (
    SELECT
        assertion_id,
        min((claim_key || '|' || polarity) COLLATE "C") AS claim_key
    FROM bi_internal.claim_key
    WHERE assertion_id IN (SELECT step.assertion_id FROM bi_internal.initiative_step AS step)
    GROUP BY assertion_id
),

dated AS (
    SELECT
        step.initiative_id,
        step.assertion_id,
        step.step_type,
        step.code,
        assertion.modality,
        assertion.polarity,
        stance.target_assertion_id,
        same.claim_key,
        written.possible AS writing,
        coalesce(own.possible, anchor.possible) AS possible,
        CASE
            WHEN own.possible IS NOT NULL THEN own.basis
            WHEN anchor.possible IS NOT NULL THEN 'date of the anchor'
        END AS basis
    FROM bi_internal.initiative_step AS step
    INNER JOIN ip4.assertion ON step.assertion_id = assertion.id
    INNER JOIN bi_internal.assertion_date AS own ON step.assertion_id = own.assertion_id
    LEFT JOIN bi_internal.event_date AS anchor ON assertion.anchor_event_id = anchor.event_id
    LEFT JOIN bi_internal.source_window AS written ON assertion.source_id = written.source_id
    LEFT JOIN ip4.stance ON step.assertion_id = stance.id
    LEFT JOIN same ON step.assertion_id = same.assertion_id
),

shared AS (
    SELECT DISTINCT ON (initiative_id, claim_key)
        initiative_id,
        claim_key,
        possible
    FROM dated
    WHERE possible IS NOT NULL AND modality = 'asserted'
    ORDER BY initiative_id, claim_key, coalesce(lower(possible), upper(possible) - 1), upper(possible)
),

-- The writing by which a claim had been made for the first time, as far as that is known.
told AS (
    SELECT DISTINCT ON (initiative_id, claim_key)
        initiative_id,
        claim_key,
        assertion_id,
        writing
    FROM dated
    WHERE modality = 'asserted' AND writing IS NOT NULL
    ORDER BY
        initiative_id,
        claim_key,
        upper_inf(writing),
        upper(writing),
        lower(writing) NULLS FIRST,
        assertion_id
),

filled AS (
    SELECT
        dated.initiative_id,
        dated.assertion_id,
        dated.step_type,
        dated.code,
        dated.modality,
        dated.polarity,
        dated.target_assertion_id,
        coalesce(dated.possible, shared.possible) AS possible,
        CASE
            WHEN
                dated.modality <> 'asserted'
                OR dated.polarity = 'denied'
                OR upper(coalesce(told.writing, dated.writing)) IS NULL
                THEN coalesce(told.writing, dated.writing)
            ELSE daterange(NULL, upper(coalesce(told.writing, dated.writing)))
        END AS writing,
        CASE
            WHEN told.assertion_id <> dated.assertion_id THEN 'writing of the first source with the same claim'
            ELSE 'writing of the source'
        END AS writing_basis,
        CASE
            WHEN dated.possible IS NULL AND shared.possible IS NOT NULL THEN 'date of the same claim elsewhere'
            ELSE dated.basis
        END AS basis
    FROM dated
    LEFT JOIN shared
        ON
            dated.initiative_id = shared.initiative_id
            AND dated.claim_key = shared.claim_key
            AND dated.modality = 'asserted'
    LEFT JOIN told
        ON
            dated.initiative_id = told.initiative_id
            AND dated.claim_key = told.claim_key
            AND dated.modality = 'asserted'
),

placed AS (
    SELECT
        filled.initiative_id,
        filled.assertion_id,
        filled.step_type,
        filled.code,
        filled.modality,
        filled.polarity,
        filled.target_assertion_id,
        coalesce(filled.possible, aimed.possible, filled.writing) AS possible,
        CASE
            WHEN filled.possible IS NOT NULL THEN filled.basis
            WHEN aimed.possible IS NOT NULL THEN 'date of the claim it is about'
            WHEN filled.writing IS NOT NULL THEN filled.writing_basis
            ELSE 'not dated'
        END AS basis
    FROM filled
    LEFT JOIN filled AS aimed
        ON filled.initiative_id = aimed.initiative_id AND filled.target_assertion_id = aimed.assertion_id
)

SELECT
    placed.initiative_id,
    placed.assertion_id,
    placed.step_type,
    placed.code,
    placed.possible,
    placed.basis,
    coalesce(lower(placed.possible), date_trunc('year', upper(placed.possible) - 1)::date) AS sort_day,
    CASE
        WHEN
            placed.step_type = 'milestone'
            AND placed.modality = 'asserted'
            AND placed.code IN ('proposed', 'discussed', 'under_discussion')
            THEN 1
        WHEN placed.modality <> 'asserted' OR placed.code = 'in_preparation' THEN 2
        WHEN placed.code = 'vetoes' THEN 4
        WHEN placed.step_type = 'wording' OR placed.target_assertion_id IS NOT NULL THEN 5
        WHEN placed.step_type = 'stance' THEN 3
        WHEN placed.code IN ('on_hold', 'blocked') THEN 6
        ELSE 7
    END AS step_stage
FROM placed;

COMMENT ON VIEW bi_internal.initiative_course IS
'Steps of initiatives with what puts them in order. One row per initiative and assertion.';
COMMENT ON COLUMN bi_internal.initiative_course.initiative_id IS 'The initiative';
COMMENT ON COLUMN bi_internal.initiative_course.assertion_id IS 'The claim';
COMMENT ON COLUMN bi_internal.initiative_course.step_type IS 'milestone, stance or wording';
COMMENT ON COLUMN bi_internal.initiative_course.code IS 'What happened, which position, or how it is worded';
COMMENT ON COLUMN bi_internal.initiative_course.possible IS 'Days by which it is put in order, upper bound exclusive';
COMMENT ON COLUMN bi_internal.initiative_course.basis IS 'Where these days come from';
COMMENT ON COLUMN bi_internal.initiative_course.sort_day IS 'First of them; first of the year of the last, if open';
COMMENT ON COLUMN bi_internal.initiative_course.step_stage IS 'Place among steps that days do not tell apart';
