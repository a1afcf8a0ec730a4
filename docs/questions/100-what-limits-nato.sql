-- What limits NATO in and around the Indo-Pacific, by rule or in fact?
-- Rules stand beside obstacles; what is only possible or a judgement shows in modality and voice. A rule that covers
-- or permits is here only where that is denied.
SELECT
    reason.reason_type,
    reason.thing_name,
    reason.reason,
    reason.modality,
    reason.holder_name
FROM bi.reason
WHERE
    (reason.reason_type LIKE '%rule that %' OR reason.reason_type IN ('argument against', 'drawback', 'limit'))
    AND reason.subject_kind NOT IN ('source', 'summit')
ORDER BY reason.reason_type, reason.thing_name, reason.assertion_key;
