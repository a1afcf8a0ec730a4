-- Which summits did the four come to, and for which time?
-- The count is that of the sources, each with its scope: "the first time" is one of meetings of leaders, "third" one of
-- summits in a row. Nobody says whether the four came to London or to the summit of 2021; that is no absence.
SELECT
    summit.summit_name,
    summit.date_label,
    summit.place_name,
    summit.ip4_attended,
    summit.ip4_attended_count,
    summit.ip4_time_claims
FROM bi.summit
ORDER BY summit.date_from, summit.summit_key;
