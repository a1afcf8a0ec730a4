-- How did an initiative fare, from the first word of it to where it stands?
--
-- Grain:    one row per initiative and step; a step is one claim.
-- Leaves out what the initiative is for and why (bi.aspect, bi.explanation).
-- Read by:  who tells the story of one initiative: filter on initiative_key, order by step_number.
--
-- Steps are milestones, stances on the initiative or on a claim about it, and wordings that name it
-- or pass over it. A step without a date of its own is put in order by what else is known of it:
-- order_basis says by what.

CREATE VIEW bi.initiative_timeline AS
SELECT
    initiative.key || '|' || claim.assertion_key AS row_key,
    initiative.key AS initiative_key,
    initiative.name AS initiative_name,
    initiative_row.initiative_type,
    row_number() OVER (
        PARTITION BY course.initiative_id
        ORDER BY
            course.sort_day ASC NULLS FIRST,
            course.step_stage ASC,
            upper(course.possible) ASC,
            claim.source_key COLLATE "C" ASC,
            claim.assertion_number ASC
    )::integer AS step_number,
    course.step_type,
    course.code AS step,
    coalesce(milestone_code.meaning, stance_position.meaning, wording_treatment.meaning) AS step_meaning,
    claim.statement,
    claim.polarity,
    claim.modality,
    claim.hedge,
    claim.is_hedged,
    claim.hedged_count,
    claim.subject_key,
    claim.subject_name,
    claim.subject_kind,
    claim.subject_iso3,
    claim.date_from,
    claim.date_to,
    claim.date_precision,
    claim.date_label,
    claim.date_is_ongoing,
    claim.date_year,
    claim.anchor_key,
    claim.anchor_name,
    claim.anchor_relation,
    lower(course.possible) AS order_from,
    upper(course.possible) - 1 AS order_to,
    course.basis AS order_basis,
    lower(written.possible) AS written_from,
    upper(written.possible) - 1 AS written_to,
    claim.source_key,
    claim.source_name,
    claim.holder_key,
    claim.holder_name,
    claim.citation,
    counts.assertion_keys,
    counts.source_count,
    counts.origin_count,
    counts.has_issue,
    counts.open_issue_count
FROM bi_internal.initiative_course AS course
INNER JOIN bi_internal.claim ON course.assertion_id = claim.assertion_id
INNER JOIN ip4.entity AS initiative ON course.initiative_id = initiative.id
INNER JOIN ip4.initiative AS initiative_row ON course.initiative_id = initiative_row.id
LEFT JOIN bi_internal.source_window AS written ON claim.source_id = written.source_id
LEFT JOIN ip4.milestone_code ON course.code = milestone_code.code AND course.step_type = 'milestone'
LEFT JOIN ip4.stance_position ON course.code = stance_position.code AND course.step_type = 'stance'
LEFT JOIN ip4.wording_treatment ON course.code = wording_treatment.code AND course.step_type = 'wording'
LEFT JOIN bi_internal.question_counts AS counts
    ON
        counts.view_name = 'initiative_timeline'
        AND counts.row_key = initiative.key || '|' || claim.assertion_key;

COMMENT ON VIEW bi.initiative_timeline IS
'Initiatives step by step: milestones, stances, wordings in order. One row per initiative and step.';
COMMENT ON COLUMN bi.initiative_timeline.row_key IS 'Key of the row: initiative key, |, assertion key';
COMMENT ON COLUMN bi.initiative_timeline.initiative_key IS 'Key of the initiative';
COMMENT ON COLUMN bi.initiative_timeline.initiative_name IS 'Name of the initiative';
COMMENT ON COLUMN bi.initiative_timeline.initiative_type IS 'What the initiative is: office, project, proposal, ...';
COMMENT ON COLUMN bi.initiative_timeline.step_number IS 'Place of the step in the initiative, from 1';
COMMENT ON COLUMN bi.initiative_timeline.step_type IS 'milestone, stance or wording';
COMMENT ON COLUMN bi.initiative_timeline.step IS 'What happened, which position, or how it is worded';
COMMENT ON COLUMN bi.initiative_timeline.step_meaning IS 'What the code means';
COMMENT ON COLUMN bi.initiative_timeline.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.initiative_timeline.polarity IS 'asserted or denied: a denied step did not happen';
COMMENT ON COLUMN bi.initiative_timeline.modality IS 'How it is put: asserted, planned, expected, ...';
COMMENT ON COLUMN bi.initiative_timeline.hedge IS 'Words that weaken it, as printed';
COMMENT ON COLUMN bi.initiative_timeline.is_hedged IS 'True if there is any hedge';
COMMENT ON COLUMN bi.initiative_timeline.hedged_count IS '1 if there is any hedge, else 0';
COMMENT ON COLUMN bi.initiative_timeline.subject_key IS
'Key of whom or what the step is about: who takes the stance, the document that is worded, the initiative';
COMMENT ON COLUMN bi.initiative_timeline.subject_name IS 'Name of whom or what the step is about';
COMMENT ON COLUMN bi.initiative_timeline.subject_kind IS 'Kind of whom or what the step is about';
COMMENT ON COLUMN bi.initiative_timeline.subject_iso3 IS 'ISO 3166-1 alpha-3 code, if the subject is a country';
COMMENT ON COLUMN bi.initiative_timeline.date_from IS
'First day that the step may have been; null if open or not known';
COMMENT ON COLUMN bi.initiative_timeline.date_to IS 'Last day that the step may have been; null if open or not known';
COMMENT ON COLUMN bi.initiative_timeline.date_precision IS 'How exact the date is';
COMMENT ON COLUMN bi.initiative_timeline.date_label IS 'The date as printed or in words';
COMMENT ON COLUMN bi.initiative_timeline.date_is_ongoing IS 'True if the source says that it still went on';
COMMENT ON COLUMN bi.initiative_timeline.date_year IS 'Year, if all days lie in one';
COMMENT ON COLUMN bi.initiative_timeline.anchor_key IS 'Key of the event or source that the date is relative to';
COMMENT ON COLUMN bi.initiative_timeline.anchor_name IS 'Name of the event or source that the date is relative to';
COMMENT ON COLUMN bi.initiative_timeline.anchor_relation IS 'How the date lies to that event or source';
COMMENT ON COLUMN bi.initiative_timeline.order_from IS
'First day by which the step is put in order; null if open or not known';
COMMENT ON COLUMN bi.initiative_timeline.order_to IS
'Last day by which the step is put in order; null if open or not known';
COMMENT ON COLUMN bi.initiative_timeline.order_basis IS
'Where these days come from: its own date, its anchor, the same claim elsewhere, the writing of its source, ...';
COMMENT ON COLUMN bi.initiative_timeline.written_from IS 'First day on which the source may have been written';
COMMENT ON COLUMN bi.initiative_timeline.written_to IS 'Last day on which the source may have been written';
COMMENT ON COLUMN bi.initiative_timeline.source_key IS 'Key of the source';
COMMENT ON COLUMN bi.initiative_timeline.source_name IS 'Name of the source';
COMMENT ON COLUMN bi.initiative_timeline.holder_key IS 'Key of the holder: the last speaker in the chain';
COMMENT ON COLUMN bi.initiative_timeline.holder_name IS 'Name of the holder: the last speaker in the chain';
COMMENT ON COLUMN bi.initiative_timeline.citation IS 'Source and paragraph of the first passage';
COMMENT ON COLUMN bi.initiative_timeline.assertion_keys IS 'Key of the assertion behind the row';
COMMENT ON COLUMN bi.initiative_timeline.source_count IS 'Number of sources behind the row: 1';
COMMENT ON COLUMN bi.initiative_timeline.origin_count IS 'Number of independent origins behind the row: 1';
COMMENT ON COLUMN bi.initiative_timeline.has_issue IS
'True if the assertion stands in an issue, settled or not';
COMMENT ON COLUMN bi.initiative_timeline.open_issue_count IS
'Number of issues that nothing settles (verdict open) in which the assertion stands';
