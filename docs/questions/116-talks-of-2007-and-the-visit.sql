-- At which occasion was an Asian office talked about in 2007, and who was there?
-- The talks and the visit of the same sentence are tied by the event at which they were held.
SELECT
    claim.kind,
    claim.statement,
    claim.date_label,
    claim.anchor_name
FROM bi.assertion AS claim
WHERE claim.anchor_key = 'abe-visit-nato-2007' OR claim.subject_key = 'abe-visit-nato-2007'
    OR claim.assertion_key IN (
        SELECT came.assertion_key FROM bi.participation AS came WHERE came.event_key = 'abe-visit-nato-2007'
    )
ORDER BY claim.assertion_number;
