-- Which claims does a later source replace, since the state of things had changed?
-- Both stay: an answer as of an earlier day needs the earlier count.
SELECT
    earlier.statement AS replaced,
    earlier.source_name AS by_then,
    later.statement AS replaced_by,
    later.source_name AS said_later,
    link.note
FROM bi.assertion_link AS link
INNER JOIN bi.assertion AS earlier ON link.to_assertion_key = earlier.assertion_key
INNER JOIN bi.assertion AS later ON link.from_assertion_key = later.assertion_key
WHERE link.relation = 'supersedes'
ORDER BY earlier.assertion_key, later.assertion_key;
