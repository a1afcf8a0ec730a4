-- How is the relation of a date to its anchor written in words: "the year before X", "since the writing of Y"?

CREATE FUNCTION ip4_read.relation_label(anchor_relation text, anchor_kind text, anchor_name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE anchor_relation
    WHEN 'year_before' THEN 'the year before'
    WHEN 'same_year' THEN 'the same year as'
    WHEN 'same_time' THEN 'at the time of'
    WHEN 'ongoing_at' THEN 'during'
    ELSE replace(anchor_relation, '_', ' ')
END || CASE anchor_kind WHEN 'source' THEN ' the writing of ' ELSE ' ' END || anchor_name;
