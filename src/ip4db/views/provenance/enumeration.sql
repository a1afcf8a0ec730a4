-- Which claims are the items of one list in a text, and in which order?
--
-- Grain:    one row per list and assertion.
-- Leaves out claims that stand in no list.

CREATE VIEW bi.enumeration AS
SELECT
    listing.key || '/' || enumeration.label || '|' || claim.assertion_key AS row_key,
    listing.key || '/' || enumeration.label AS enumeration_key,
    enumeration.name AS listed_things,
    enumeration.completeness,
    enumeration_item.item AS item_number,
    (
        SELECT max(other.item)
        FROM ip4.enumeration_item AS other
        WHERE other.source_id = enumeration.source_id AND other.label = enumeration.label
    ) AS item_count,
    claim.*
FROM ip4.enumeration
INNER JOIN ip4.entity AS listing ON enumeration.source_id = listing.id
INNER JOIN ip4.enumeration_item
    ON enumeration.source_id = enumeration_item.source_id AND enumeration.label = enumeration_item.label
INNER JOIN ip4_read.claim ON enumeration_item.assertion_id = claim.assertion_id;
