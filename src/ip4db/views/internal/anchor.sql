-- On which days does that lie to which a date can be relative?
--
-- Grain:    one row per source, and per event that has a stated date or is part of one that has.
-- Leaves out events that are dated by other events only.
-- Read by:  bi_internal.dated_assertion.

CREATE VIEW bi_internal.anchor AS
SELECT
    event_id AS anchor_id,
    possible,
    date_trunc('year', lower(possible))::date AS first_year,
    date_trunc('year', upper(possible) - 1)::date AS last_year
FROM bi_internal.stated_event_date
UNION ALL
SELECT
    source_id AS anchor_id,
    possible,
    date_trunc('year', lower(possible))::date AS first_year,
    date_trunc('year', upper(possible) - 1)::date AS last_year
FROM bi_internal.source_window;

COMMENT ON VIEW bi_internal.anchor IS
'Days of events and of the writing of sources. One row per source, and per event that can be dated.';
COMMENT ON COLUMN bi_internal.anchor.anchor_id IS 'The event or source';
COMMENT ON COLUMN bi_internal.anchor.possible IS 'Its days, upper bound exclusive; null if not known';
COMMENT ON COLUMN bi_internal.anchor.first_year IS 'First day of the year of its first day';
COMMENT ON COLUMN bi_internal.anchor.last_year IS 'First day of the year of its last day';
