-- What is an initiative, who is for it and against it, and where does it stand?
--
-- Grain:    one row per initiative.
-- Leaves out the steps themselves (bi.initiative_timeline).
-- Read by:  lists of initiatives; filter on came_about.
--
-- The status is the last state in the order of bi.initiative_timeline; where dates do not tell which
-- of several is the last, the further one, and all of them if they are equally far.

CREATE VIEW bi.initiative AS
WITH ranked AS (
    SELECT
        course.initiative_id,
        course.possible,
        course.basis,
        assertion.key AS assertion_key,
        concat_ws(
            ' ',
            CASE WHEN assertion.modality <> 'asserted' THEN assertion.modality || ':' END,
            CASE WHEN assertion.polarity = 'denied' THEN 'not' END,
            replace(course.code, '_', ' ')
        ) AS state_label,
        rank() OVER (
            PARTITION BY course.initiative_id
            ORDER BY course.sort_day DESC NULLS LAST, course.step_stage DESC
        ) AS from_last,
        row_number() OVER (
            PARTITION BY course.initiative_id
            ORDER BY
                course.sort_day ASC NULLS LAST,
                course.step_stage ASC,
                upper(course.possible) ASC,
                assertion.key COLLATE "C" ASC
        ) AS from_first
    FROM bi_internal.initiative_course AS course
    INNER JOIN ip4.assertion ON course.assertion_id = assertion.id
    WHERE course.step_type = 'milestone'
),

last_state AS (
    SELECT
        initiative_id,
        string_agg(DISTINCT state_label COLLATE "C", '; ') AS status,
        string_agg(assertion_key, '; ' ORDER BY assertion_key COLLATE "C") AS status_assertion_keys,
        range_merge(range_agg(possible)) AS possible,
        string_agg(DISTINCT basis COLLATE "C", '; ') AS basis
    FROM ranked
    WHERE from_last = 1
    GROUP BY initiative_id
),

first_state AS (
    SELECT
        initiative_id,
        possible,
        state_label || ' (' || assertion_key || ')' AS state_label
    FROM ranked
    WHERE from_first = 1
),

step AS (
    SELECT
        initiative_step.initiative_id,
        count(DISTINCT initiative_step.assertion_id)::integer AS step_count,
        string_agg(DISTINCT actor.name COLLATE "C", '; ') FILTER (
            WHERE
            assertion.polarity = 'asserted'
            AND initiative_step.step_type = 'stance'
            AND stance.target_id = initiative_step.initiative_id
            AND initiative_step.code IN ('supports', 'seeks', 'expects', 'commits_to', 'welcomes', 'values', 'prefers')
        ) AS supporter_names,
        string_agg(DISTINCT actor.name COLLATE "C", '; ') FILTER (
            WHERE
            assertion.polarity = 'asserted'
            AND initiative_step.step_type = 'stance'
            AND stance.target_id = initiative_step.initiative_id
            AND initiative_step.code IN (
                'concerned_about', 'cautions_against', 'criticises', 'condemns', 'opposes', 'vetoes'
            )
        ) AS opponent_names
    FROM bi_internal.initiative_step
    INNER JOIN ip4.assertion ON initiative_step.assertion_id = assertion.id
    INNER JOIN bi_internal.expansion ON initiative_step.assertion_id = expansion.assertion_id
    INNER JOIN ip4.entity AS actor ON expansion.member_id = actor.id
    LEFT JOIN ip4.stance ON initiative_step.assertion_id = stance.id
    GROUP BY initiative_step.initiative_id
),

meant AS (
    SELECT
        assertion.subject_id AS initiative_id,
        string_agg(DISTINCT aspect.item COLLATE "C", '; ')
        FILTER (WHERE aspect.role IN ('purpose', 'benefit')) AS purposes,
        string_agg(DISTINCT aspect.item COLLATE "C", '; ')
        FILTER (WHERE aspect.role IN ('drawback', 'argument_against')) AS drawbacks
    FROM ip4.aspect
    INNER JOIN ip4.assertion ON aspect.id = assertion.id
    WHERE assertion.polarity = 'asserted'
    GROUP BY assertion.subject_id
)

SELECT
    entity.key AS row_key,
    entity.key AS initiative_key,
    entity.name AS initiative_name,
    initiative.initiative_type,
    initiative_type.meaning AS initiative_type_meaning,
    entity.description,
    came_about.came_about,
    (came_about.came_about = 'yes')::integer::smallint AS came_about_count,
    last_state.status,
    last_state.status_assertion_keys,
    lower(last_state.possible) AS status_from,
    upper(last_state.possible) - 1 AS status_to,
    bi_internal.date_precision(last_state.possible) AS status_precision,
    bi_internal.date_label(last_state.possible) AS status_date_label,
    bi_internal.year_of(last_state.possible) AS status_year,
    last_state.basis AS status_basis,
    first_state.state_label AS first_status,
    lower(first_state.possible) AS first_status_from,
    upper(first_state.possible) - 1 AS first_status_to,
    bi_internal.date_precision(first_state.possible) AS first_status_precision,
    bi_internal.date_label(first_state.possible) AS first_status_date_label,
    bi_internal.year_of(first_state.possible) AS first_status_year,
    coalesce(step.step_count, 0) AS step_count,
    step.supporter_names,
    step.opponent_names,
    meant.purposes,
    meant.drawbacks,
    counts.assertion_keys,
    coalesce(counts.assertion_count, 0) AS assertion_count,
    coalesce(counts.source_count, 0) AS source_count,
    coalesce(counts.origin_count, 0) AS origin_count,
    coalesce(counts.has_issue, FALSE) AS has_issue,
    coalesce(counts.open_issue_count, 0) AS open_issue_count
FROM ip4.initiative
INNER JOIN ip4.entity ON initiative.id = entity.id
INNER JOIN ip4.initiative_type ON initiative.initiative_type = initiative_type.code
INNER JOIN bi_internal.came_about ON initiative.id = came_about.entity_id
LEFT JOIN last_state ON initiative.id = last_state.initiative_id
LEFT JOIN first_state ON initiative.id = first_state.initiative_id
LEFT JOIN step ON initiative.id = step.initiative_id
LEFT JOIN meant ON initiative.id = meant.initiative_id
LEFT JOIN bi_internal.entity_counts AS counts ON initiative.id = counts.entity_id;

COMMENT ON VIEW bi.initiative IS
'Proposals, offices, projects, frameworks: what they are and where they stand. One row per initiative.';
COMMENT ON COLUMN bi.initiative.row_key IS 'Key of the row: the initiative key';
COMMENT ON COLUMN bi.initiative.initiative_key IS 'Key of the initiative';
COMMENT ON COLUMN bi.initiative.initiative_name IS 'Name of the initiative';
COMMENT ON COLUMN bi.initiative.initiative_type IS 'What it is: office, project, proposal, framework, vision';
COMMENT ON COLUMN bi.initiative.initiative_type_meaning IS 'What the type means';
COMMENT ON COLUMN bi.initiative.description IS 'What tells it from its like, in our own words';
COMMENT ON COLUMN bi.initiative.came_about IS 'Whether it came about: yes, denied, planned or not_reported';
COMMENT ON COLUMN bi.initiative.came_about_count IS '1 if it came about, else 0';
COMMENT ON COLUMN bi.initiative.status IS 'The last state that sources report; joined where the last are several';
COMMENT ON COLUMN bi.initiative.status_assertion_keys IS 'Keys of the assertions that report it, joined';
COMMENT ON COLUMN bi.initiative.status_from IS
'First day to which the last state may belong; null if open or not known';
COMMENT ON COLUMN bi.initiative.status_to IS 'Last day to which the last state may belong; null if open or not known';
COMMENT ON COLUMN bi.initiative.status_precision IS 'How exact these days are';
COMMENT ON COLUMN bi.initiative.status_date_label IS 'These days in words';
COMMENT ON COLUMN bi.initiative.status_year IS 'Year of the last state, if all its days lie in one';
COMMENT ON COLUMN bi.initiative.status_basis IS
'Where these days come from: own date, anchor, the same claim elsewhere, the writing of the source, not dated';
COMMENT ON COLUMN bi.initiative.first_status IS
'The first dated state that sources report, with the key of its assertion';
COMMENT ON COLUMN bi.initiative.first_status_from IS
'First day to which the first state may belong; null if open or not known';
COMMENT ON COLUMN bi.initiative.first_status_to IS
'Last day to which the first state may belong; null if open or not known';
COMMENT ON COLUMN bi.initiative.first_status_precision IS 'How exact these days are';
COMMENT ON COLUMN bi.initiative.first_status_date_label IS 'These days in words';
COMMENT ON COLUMN bi.initiative.first_status_year IS 'Year of the first state, if all its days lie in one';
COMMENT ON COLUMN bi.initiative.step_count IS 'Number of steps in bi.initiative_timeline';
COMMENT ON COLUMN bi.initiative.supporter_names IS 'Names of those who are said to be for it, joined';
COMMENT ON COLUMN bi.initiative.opponent_names IS
'Names of those who are said to be against it or worried by it, joined';
COMMENT ON COLUMN bi.initiative.purposes IS 'Purposes and benefits that sources give, in a few words of ours, joined';
COMMENT ON COLUMN bi.initiative.drawbacks IS 'Drawbacks and arguments against it, in a few words of ours, joined';
COMMENT ON COLUMN bi.initiative.assertion_keys IS 'Keys of the assertions that name the initiative, joined';
COMMENT ON COLUMN bi.initiative.assertion_count IS 'Number of assertions that name the initiative';
COMMENT ON COLUMN bi.initiative.source_count IS 'Number of sources behind them';
COMMENT ON COLUMN bi.initiative.origin_count IS 'Number of independent origins behind them';
COMMENT ON COLUMN bi.initiative.has_issue IS
'True if one of the assertions stands in an issue, settled or not';
COMMENT ON COLUMN bi.initiative.open_issue_count IS
'Number of issues that nothing settles (verdict open) in which these assertions stand';
