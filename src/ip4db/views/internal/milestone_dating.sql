-- Which claims tell of a milestone of whom, and when?
--
-- Grain:    one row per assertion and entity it happened to ("each" spelt out).
-- Leaves out denials, plans and expectations.
-- Read by:  bi_internal.milestone_best.

CREATE VIEW bi_internal.milestone_dating AS
SELECT
    expansion.member_id AS subject_id,
    milestone.code,
    milestone.counterpart_id,
    concat_ws('|', expansion.member_id, milestone.code, milestone.counterpart_id) AS milestone_ref,
    milestone.extent,
    said.assertion_id,
    said.assertion_key,
    said.source_id,
    said.possible,
    said.is_firm,
    said.date_precision,
    said.date_label
FROM ip4.milestone
INNER JOIN bi_internal.dated_assertion AS said ON milestone.id = said.assertion_id
INNER JOIN bi_internal.expansion ON milestone.id = expansion.assertion_id
WHERE said.modality = 'asserted' AND expansion.polarity = 'asserted';

COMMENT ON VIEW bi_internal.milestone_dating IS
'Milestones as claims date them. One row per assertion and entity it happened to.';
COMMENT ON COLUMN bi_internal.milestone_dating.subject_id IS 'What it happened to; members, where said of each';
COMMENT ON COLUMN bi_internal.milestone_dating.code IS 'What happened';
COMMENT ON COLUMN bi_internal.milestone_dating.counterpart_id IS 'With whom or what';
COMMENT ON COLUMN bi_internal.milestone_dating.milestone_ref IS 'Subject, code and counterpart in one, to join on';
COMMENT ON COLUMN bi_internal.milestone_dating.extent IS 'whole, or within if it was merely under way then';
COMMENT ON COLUMN bi_internal.milestone_dating.assertion_id IS 'The assertion';
COMMENT ON COLUMN bi_internal.milestone_dating.assertion_key IS 'Key of the assertion';
COMMENT ON COLUMN bi_internal.milestone_dating.source_id IS 'The source';
COMMENT ON COLUMN bi_internal.milestone_dating.possible IS 'Days it may mean, upper bound exclusive';
COMMENT ON COLUMN bi_internal.milestone_dating.is_firm IS 'False if merely before or after something';
COMMENT ON COLUMN bi_internal.milestone_dating.date_precision IS 'How exact the days are';
COMMENT ON COLUMN bi_internal.milestone_dating.date_label IS 'The date in words';
