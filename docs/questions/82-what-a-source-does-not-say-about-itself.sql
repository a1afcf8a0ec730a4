-- Which header fields do the sources leave out, and which come from elsewhere?
-- No source states its date; one names no author. What a page outside says is marked as external, and absent is an
-- answer.
SELECT
    field.source_name,
    string_agg(field.field, '; ' ORDER BY field.field) FILTER (WHERE field.basis = 'stated') AS stated_in_it,
    string_agg(field.field, '; ' ORDER BY field.field) FILTER (WHERE field.basis = 'inferred') AS concluded_from_it,
    string_agg(field.field, '; ' ORDER BY field.field) FILTER (WHERE field.basis = 'external') AS from_outside,
    string_agg(field.field, '; ' ORDER BY field.field) FILTER (WHERE field.basis = 'absent') AS left_out
FROM bi.source_field AS field
WHERE field.field_type = 'header field'
GROUP BY field.source_key, field.source_name
ORDER BY field.source_key;
