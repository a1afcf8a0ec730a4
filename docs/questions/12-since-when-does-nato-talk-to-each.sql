-- Since when does NATO deal with each of the four, and where do the sources differ?
-- For Japan three datings meet in the early 1990s. For Australia and Korea one source says 2005, another the 1990s to
-- the early 2000s for all: the datings exclude each other, if the early 2000s end with 2004, and so the loser is shown
-- too.
SELECT
    country.country_name,
    country.relations_since_label,
    country.relations_since_from,
    country.relations_since_to,
    country.relations_since_has_conflict,
    country.relations_since_others,
    country.relations_since_reason
FROM bi.country
WHERE country.is_ip4
ORDER BY country.relations_since_from, country.country_name;
