-- How do NATO, its leaders and its documents treat Russia in their words?
-- Documents act for their issuers: from cooperative terms in 2010 to an accusation in 2022. Of the Vilnius
-- communique no source prints an issuer, so its concern is not here.
SELECT
    held.through_name,
    held.position,
    held.target_name,
    held.polarity,
    held.source_key
FROM bi.actor_position AS held
WHERE held.manner = 'prints' AND held.actor_key = 'nato' AND held.target_key IN ('russia', 'china-russia-alignment')
ORDER BY held.through_name, held.assertion_key;
