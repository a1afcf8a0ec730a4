-- Who chaired, convened or hosted a meeting, and how surely do the sources say so?
-- That Kishida called the meeting in Madrid is hedged; that New Zealand chaired in Washington is not.
SELECT
    part.event_name,
    part.role,
    part.subject_name,
    part.person_name,
    part.hedge,
    part.source_name,
    part.citation
FROM bi.participation AS part
WHERE part.role IN ('chair', 'convener', 'host')
ORDER BY part.event_from, part.event_key, part.role, part.assertion_key;
