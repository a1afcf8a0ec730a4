-- When is it that an assertion speaks of?
--
-- Grain:    one row per assertion.
-- Leaves out what it says.
-- Read by:  milestone_dating, question views.

CREATE VIEW bi_internal.assertion_date AS
SELECT
    assertion_id,
    kind,
    is_ongoing,
    anchor_id,
    possible,
    is_firm,
    date_basis AS basis,
    date_precision,
    date_label
FROM bi_internal.dated_assertion;

COMMENT ON VIEW bi_internal.assertion_date IS
'The date of each assertion, relative dates worked out from their anchors. One row per assertion.';
COMMENT ON COLUMN bi_internal.assertion_date.assertion_id IS 'The assertion';
COMMENT ON COLUMN bi_internal.assertion_date.kind IS 'Which payload it carries';
COMMENT ON COLUMN bi_internal.assertion_date.is_ongoing IS 'True if said to go on still at the writing';
COMMENT ON COLUMN bi_internal.assertion_date.anchor_id IS 'The event or source that the date is relative to';
COMMENT ON COLUMN bi_internal.assertion_date.possible IS 'The days it may mean, upper bound exclusive';
COMMENT ON COLUMN bi_internal.assertion_date.is_firm IS
'True if stated, or at the time or in the year of its anchor or the year before; not merely before or after it';
COMMENT ON COLUMN bi_internal.assertion_date.basis IS 'stated, resolved from anchor, or null';
COMMENT ON COLUMN bi_internal.assertion_date.date_precision IS 'How exact the days are';
COMMENT ON COLUMN bi_internal.assertion_date.date_label IS 'The printed words, else the days in words';
