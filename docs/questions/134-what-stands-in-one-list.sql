-- Which lists do the texts print, with how many items, and do they say that there is more?
-- Claims about one item share its number, so there can be more claims than items. "Such as" and "including" leave a list
-- open.
SELECT
    listed.listed_things,
    listed.completeness,
    max(listed.item_count) AS items,
    count(*) AS claims,
    listed.source_name
FROM bi.enumeration AS listed
GROUP BY listed.enumeration_key, listed.listed_things, listed.completeness, listed.source_name
ORDER BY listed.enumeration_key;
