-- What happened to summits, documents and initiatives from 2018 on?
-- A row per thing with its best date. Vilnius's declaration has only a last day: it was out when a source called it
-- recent.
SELECT
    entry.date_label,
    entry.subject_name,
    entry.milestone,
    entry.polarity,
    entry.modality,
    entry.source_count
FROM bi.timeline AS entry
WHERE
    entry.entry_type = 'milestone'
    AND entry.subject_kind IN ('summit', 'document', 'initiative')
    AND coalesce(entry.date_from, entry.date_to) >= date '2018-01-01'
ORDER BY coalesce(entry.date_from, entry.date_to), entry.date_to, entry.row_key;
