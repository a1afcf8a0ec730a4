-- How much money did the four promise Ukraine, and for how many of them is an amount known?
-- A sum without its coverage misleads: one country of four has an amount, and that is an upper bound. The rest is
-- unknown, not nothing.
SELECT
    count(*) AS ip4_countries,
    count(given.amount_usd_m) AS countries_with_amount,
    count(*) - count(given.amount_usd_m) AS countries_without_amount,
    sum(given.amount_usd_m) AS total_usd_m_of_those_known,
    string_agg(given.amount_printed || ' by ' || country.country_name, '; ' ORDER BY country.country_key) AS printed,
    string_agg(given.comparator, '; ' ORDER BY country.country_key) AS comparators,
    string_agg(given.status, '; ' ORDER BY country.country_key) AS status
FROM bi.country
LEFT JOIN bi.contribution AS given
    ON
        country.country_key = given.subject_key
        AND given.recipient_key = 'ukraine'
        AND given.amount_usd_m IS NOT NULL
WHERE country.is_ip4;
