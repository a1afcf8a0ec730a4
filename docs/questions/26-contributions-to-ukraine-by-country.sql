-- What has each of the four given or done for Ukraine, of its own or as one of "each"?
-- Statements about the group as one are left out: they say nothing of a member. One amount is printed, for Japan; empty
-- cells of the others are not zero.
SELECT
    country.country_name,
    claim.contribution_type,
    claim.status,
    claim.distribution,
    claim.amount_printed,
    claim.amount_usd_m,
    claim.comparator,
    claim.source_name
FROM bi.country
INNER JOIN bi.contribution AS claim
    ON
        (country.country_key = claim.subject_key OR (claim.subject_key = 'ip4' AND claim.distribution = 'each'))
        AND (
            claim.recipient_key IN ('ukraine', 'ukrainians')
            OR claim.cause_key = 'war-in-ukraine'
            OR (claim.contribution_type = 'sanctions' AND claim.cause_key = 'russia')
        )
WHERE country.is_ip4
ORDER BY country.country_name ASC, claim.distribution DESC, claim.source_key ASC, claim.assertion_key ASC;
