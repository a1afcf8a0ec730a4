-- Did the planned meeting of Blinken with ministers of the four take place?
-- No source written later tells of it: no outcome reported is neither yes nor no.
SELECT
    seen.statement,
    seen.date_from,
    seen.date_to,
    seen.outcome
FROM bi.expectation AS seen
WHERE seen.subject_key = 'blinken-ip4-meeting-planned' OR seen.statement ILIKE '%Blinken%'
ORDER BY seen.assertion_number;
