-- Since when does NATO deal with each of the four, and where do the sources differ?
-- For Japan three datings meet in the early 1990s. For Australia and Korea one source says 2005, another the 1990s to
-- the early 2000s for all: the datings exclude each other, if the early 2000s end with 2004. Each reading stands beside
-- the merged date.
SELECT
    country.country_name,
    country.relations_since_label,
    country.relations_since_has_conflict,
    country.relations_since_reason,
    reading.reading,
    reading.is_chosen,
    reading.source_name
FROM bi.country
INNER JOIN bi.reading ON country.country_key = reading.thing_key AND reading.attribute = 'date relations began'
WHERE country.is_ip4 AND reading.other_key = 'nato'
ORDER BY country.relations_since_from, country.country_name, reading.assertion_key;
