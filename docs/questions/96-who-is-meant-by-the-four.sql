-- Whom does each source mean by the IP4, and how many names has the group there?
-- All five name the same four, though each in its own claims; whether the group is said to have four members is a claim
-- of its own.
SELECT
    mention.source_name,
    mention.mention_count,
    string_agg(DISTINCT member.subject_name, '; ') AS members,
    string_agg(DISTINCT counted.value_printed, '; ') AS counted_as
FROM bi.mention
LEFT JOIN bi.membership AS member
    ON mention.source_key = member.source_key AND member.group_key = 'ip4' AND member.status = 'member'
LEFT JOIN bi.quantity AS counted
    ON mention.source_key = counted.source_key AND counted.subject_key = 'ip4' AND counted.measure = 'members'
WHERE mention.entity_key = 'ip4'
GROUP BY mention.source_key, mention.source_name, mention.mention_count
ORDER BY mention.source_key;
