-- When was a saying said?
--
-- Grain:    one row per utterance.
-- Leaves out nothing; without a date of its own it has the date of the event it was said at.
-- Read by:  bi.quotation.

CREATE VIEW bi_internal.utterance_date AS
SELECT
    utterance.id AS utterance_id,
    coalesce(utterance.date_possible, event_date.possible) AS possible,
    CASE
        WHEN utterance.date_possible IS NULL THEN event_date.date_precision
        ELSE utterance.date_precision
    END AS date_precision,
    CASE
        WHEN utterance.date_possible IS NULL THEN coalesce(utterance.date_printed, event_date.date_label)
        ELSE coalesce(utterance.date_printed, bi_internal.date_label(utterance.date_possible))
    END AS date_label
FROM ip4.utterance
LEFT JOIN bi_internal.event_date ON utterance.said_at_id = event_date.event_id;

COMMENT ON VIEW bi_internal.utterance_date IS 'Dates of sayings. One row per utterance.';
COMMENT ON COLUMN bi_internal.utterance_date.utterance_id IS 'The saying';
COMMENT ON COLUMN bi_internal.utterance_date.possible IS 'Days on which it may have been said, upper bound exclusive';
COMMENT ON COLUMN bi_internal.utterance_date.date_precision IS 'How exact the days are';
COMMENT ON COLUMN bi_internal.utterance_date.date_label IS 'The date as printed, else in words';
