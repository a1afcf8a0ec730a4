-- What would one like to know that no source says?
-- Gaps are listed from the structure: no date of signature, no place, no person, no amount. A view never fills them
-- from general knowledge.
SELECT
    'date of signature' AS missing,
    paper.document_name AS thing
FROM bi.document AS paper
WHERE paper.is_partnership AND paper.document_level = 'instance' AND paper.signed_from IS NULL
UNION ALL
SELECT
    'place' AS missing,
    summit.summit_name AS thing
FROM bi.summit
WHERE summit.place_key IS NULL
UNION ALL
SELECT
    'person of ' || came.delegation_name AS missing,
    came.event_name AS thing
FROM bi.summit_participation AS came
WHERE came.event_type = 'summit' AND came.is_ip4 AND came.attended = 'yes' AND came.person_keys IS NULL
UNION ALL
SELECT
    'amount for Ukraine' AS missing,
    country.country_name AS thing
FROM bi.country
WHERE country.is_ip4 AND country.ukraine_amount_printed IS NULL
ORDER BY missing, thing;
