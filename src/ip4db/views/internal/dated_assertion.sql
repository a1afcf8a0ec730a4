-- What does an assertion say, and when is it that it speaks of?
--
-- Grain:    one row per assertion.
-- Leaves out nothing; an assertion without any date has nulls.
-- Read by:  bi_internal.claim, bi_internal.assertion_date.
--
-- A stated date stays as it is. A relative one is worked out, one step deep, from its anchor: the
-- stated date of an event or the writing window of a source. "Shortly after" gives no other days
-- than "after": how short is not known. What has happened since ends with the writing, and
-- "present" is the writing of the source, never the clock.
-- The columns of the assertion pass through, so that nobody has to join it to its own date; and no WITH,
-- because the planner does not look into a view that has one, and a filter would come last.

CREATE VIEW bi_internal.dated_assertion AS
SELECT
    resolved.id AS assertion_id,
    resolved.key AS assertion_key,
    resolved.number AS assertion_number,
    resolved.source_id,
    resolved.kind,
    resolved.statement,
    resolved.subject_id,
    resolved.polarity,
    resolved.modality,
    resolved.voice,
    resolved.distribution,
    resolved.scope,
    resolved.note,
    resolved.hedge,
    resolved.anchor_id,
    resolved.anchor_relation,
    nullif(resolved.possible, daterange(NULL, NULL)) AS possible,
    coalesce(resolved.date_precision, bi_internal.date_precision(resolved.possible)) AS date_precision,
    CASE
        WHEN resolved.date_possible IS NOT NULL
            THEN coalesce(resolved.date_printed, bi_internal.date_label(resolved.date_possible))
        WHEN resolved.anchor_id IS NOT NULL
            THEN concat_ws(
                ' ',
                coalesce(
                    resolved.date_printed,
                    CASE resolved.anchor_relation
                        WHEN 'year_before' THEN 'the year before'
                        WHEN 'same_year' THEN 'the same year as'
                        WHEN 'same_time' THEN 'at the time of'
                        WHEN 'ongoing_at' THEN 'during'
                        ELSE replace(resolved.anchor_relation, '_', ' ')
                    END || (
                        SELECT CASE entity.kind WHEN 'source' THEN ' the writing of ' ELSE ' ' END || entity.name
                        FROM ip4.entity
                        WHERE entity.id = resolved.anchor_id
                    )
                ),
                '(' || bi_internal.date_label(resolved.possible) || ')'
            )
        ELSE resolved.date_printed
    END AS date_label,
    CASE
        WHEN resolved.date_possible IS NOT NULL THEN 'stated'
        WHEN resolved.possible <> daterange(NULL, NULL) THEN 'resolved from anchor'
    END AS date_basis,
    resolved.date_possible IS NOT NULL
    OR coalesce(resolved.anchor_relation IN ('same_time', 'same_year', 'year_before'), FALSE) AS is_firm,
    coalesce(
        resolved.anchor_relation = 'since'
        OR (resolved.anchor_relation = 'ongoing_at' AND resolved.anchor_source_id IS NOT NULL),
        FALSE
    ) AS is_ongoing
FROM (
    SELECT
        assertion.*,
        coalesce(assertion.anchor_event_id, assertion.anchor_source_id) AS anchor_id,
        CASE
            WHEN assertion.date_possible IS NOT NULL THEN assertion.date_possible
            WHEN anchor.possible IS NULL THEN NULL
            WHEN assertion.anchor_relation IN ('same_time', 'ongoing_at') THEN anchor.possible
            WHEN assertion.anchor_relation = 'year_before'
                THEN daterange((anchor.first_year - interval '1 year')::date, anchor.last_year)
            WHEN assertion.anchor_relation = 'same_year'
                THEN daterange(anchor.first_year, (anchor.last_year + interval '1 year')::date)
            WHEN assertion.anchor_relation IN ('before', 'shortly_before')
                THEN daterange(NULL, upper(anchor.possible))
            WHEN assertion.modality <> 'asserted' OR upper(writing.possible) IS NULL
                THEN daterange(lower(anchor.possible), NULL)
            WHEN lower(anchor.possible) < upper(writing.possible) OR lower(anchor.possible) IS NULL
                THEN daterange(lower(anchor.possible), upper(writing.possible))
        END AS possible
    FROM ip4.assertion
    LEFT JOIN bi_internal.anchor
        ON coalesce(assertion.anchor_event_id, assertion.anchor_source_id) = anchor.anchor_id
    LEFT JOIN bi_internal.anchor AS writing ON assertion.source_id = writing.anchor_id
) AS resolved;

COMMENT ON VIEW bi_internal.dated_assertion IS
'Assertions with their dates, relative ones worked out. One row per assertion.';
COMMENT ON COLUMN bi_internal.dated_assertion.assertion_id IS 'The assertion';
COMMENT ON COLUMN bi_internal.dated_assertion.assertion_key IS 'Key of the assertion';
COMMENT ON COLUMN bi_internal.dated_assertion.assertion_number IS 'Number within the source';
COMMENT ON COLUMN bi_internal.dated_assertion.source_id IS 'The source';
COMMENT ON COLUMN bi_internal.dated_assertion.kind IS 'Which payload it carries';
COMMENT ON COLUMN bi_internal.dated_assertion.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi_internal.dated_assertion.subject_id IS 'What it is about';
COMMENT ON COLUMN bi_internal.dated_assertion.polarity IS 'asserted or denied';
COMMENT ON COLUMN bi_internal.dated_assertion.modality IS 'How it is put';
COMMENT ON COLUMN bi_internal.dated_assertion.voice IS 'fact or opinion';
COMMENT ON COLUMN bi_internal.dated_assertion.distribution IS 'What it says of members';
COMMENT ON COLUMN bi_internal.dated_assertion.scope IS 'What it is limited to';
COMMENT ON COLUMN bi_internal.dated_assertion.note IS 'Our doubts about it';
COMMENT ON COLUMN bi_internal.dated_assertion.hedge IS 'Hedge of the claim itself';
COMMENT ON COLUMN bi_internal.dated_assertion.anchor_id IS 'The event or source that the date is relative to';
COMMENT ON COLUMN bi_internal.dated_assertion.anchor_relation IS 'How the date lies to its anchor';
COMMENT ON COLUMN bi_internal.dated_assertion.possible IS 'The days it may mean, upper bound exclusive';
COMMENT ON COLUMN bi_internal.dated_assertion.date_precision IS 'How exact the days are';
COMMENT ON COLUMN bi_internal.dated_assertion.date_label IS 'The printed words, else the days in words';
COMMENT ON COLUMN bi_internal.dated_assertion.date_basis IS 'stated, resolved from anchor, or null';
COMMENT ON COLUMN bi_internal.dated_assertion.is_firm IS
'True if stated, or at the time or in the year of its anchor or the year before; not merely before or after it';
COMMENT ON COLUMN bi_internal.dated_assertion.is_ongoing IS 'True if said to go on still at the writing';
