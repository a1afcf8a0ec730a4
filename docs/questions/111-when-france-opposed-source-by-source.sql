-- When did France oppose the office, source by source?
-- None of the days is printed; each source dates by its own writing or by the return from Beijing.
SELECT
    claim.source_name,
    claim.position,
    claim.date_label,
    claim.date_from,
    claim.date_to,
    claim.hedge
FROM bi.stance AS claim
WHERE claim.subject_key = 'france' AND claim.target_key = 'nato-liaison-office-tokyo'
ORDER BY claim.source_key, claim.assertion_key;
