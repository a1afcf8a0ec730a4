-- Which areas of priority did NATO and the four agree on, in the order of the text?
-- The list is open: the text says such as. Space and the technologies after it are printed as one damaged word.
SELECT
    listed.item_number,
    claim.area_name,
    claim.level,
    listed.completeness
FROM bi.enumeration AS listed
INNER JOIN bi.cooperation AS claim ON listed.assertion_key = claim.assertion_key
WHERE listed.enumeration_key = 'usip-tightening-ties/areas-of-priority'
ORDER BY listed.item_number;
