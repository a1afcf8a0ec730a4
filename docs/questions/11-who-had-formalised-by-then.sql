-- Who had formalised the partnership with NATO by the end of 2011, by mid-2013, by the end of 2014?
-- The documents were signed between 2012 and 2014: not by 2011, unknown in mid-2013, yes by 2014. Unknown is an answer.
SELECT
    country.country_name,
    country.formalised_label,
    moment.day,
    CASE bi.happened_by(country.formalised_from, country.formalised_to, moment.day)
        WHEN TRUE THEN 'yes'
        WHEN FALSE THEN 'not yet'
        ELSE 'unknown'
    END AS had_formalised
FROM bi.country
CROSS JOIN (VALUES (date '2011-12-31'), (date '2013-06-30'), (date '2014-12-31')) AS moment (day)
WHERE country.is_ip4
ORDER BY country.country_name, moment.day;
