-- What have the four given or done for Ukraine, of their own, each, or as a group?
--
-- Grain:    one row per partner (or the four as a group) and claim.
-- Leaves out other givers, and what is denied. What is said of the four as a group is never a fact about a member.
-- Read by:  "Support to Ukraine" and its table.

SELECT
    coalesce(country.country_name, 'The four as a group') AS country_name,
    claim.contribution_type_label AS contribution,
    claim.status_label AS status,
    coalesce(claim.amount_printed, '–') AS amount_printed,
    claim.amount_usd_m,
    claim.statement,
    claim.citation,
    claim.holder_name,
    coalesce(claim.hedge, '–') AS hedge,
    claim.assertion_key
FROM bi.contribution AS claim
LEFT JOIN bi.country
    ON
        country.is_ip4
        AND (
            claim.subject_key = country.country_key
            OR (claim.subject_key = 'ip4' AND claim.distribution = 'each')
        )
WHERE
    (claim.subject_key = 'ip4' OR country.is_ip4)
    AND claim.polarity = 'asserted'
    AND (
        claim.recipient_key IN ('ukraine', 'ukrainians')
        OR claim.cause_key = 'war-in-ukraine'
        OR (claim.contribution_type = 'sanctions' AND claim.cause_key = 'russia')
    )
