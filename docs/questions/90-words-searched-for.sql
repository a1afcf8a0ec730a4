-- Where do the words "liaison office" occur: in statements, names, labels, quoted phrases?
-- The search goes over what is recorded, not over the prose of the articles; the best twenty places are shown.
SELECT
    hit.place,
    hit.found_in,
    hit.found_key,
    hit.source_key,
    hit.found_text
FROM bi.search('liaison office') AS hit
WHERE hit.place <= 20
ORDER BY hit.place;
