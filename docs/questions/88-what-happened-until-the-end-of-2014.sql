-- What had certainly happened by the end of 2014?
-- Only what the dates prove. What may have happened by then, such as relations of an unknown year, is left out.
SELECT
    entry.date_label,
    entry.subject_name,
    entry.milestone,
    entry.counterpart_name,
    entry.statement,
    entry.source_count
FROM bi.timeline AS entry
WHERE entry.entry_type = 'milestone' AND bi.happened_by(entry.date_from, entry.date_to, date '2014-12-31')
ORDER BY entry.date_from, entry.date_to, entry.row_key;
