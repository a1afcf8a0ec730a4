-- What did partners and allies give or do elsewhere: Afghanistan, the Balkans, the Indo-Pacific?
-- "Military and/or financial" for Afghanistan stays as open as it is printed. The warships are those of three named
-- allies and of unnamed others.
SELECT
    claim.subject_name,
    claim.distribution,
    claim.contribution_type,
    claim.place_name,
    claim.purpose,
    claim.source_name
FROM bi.contribution AS claim
WHERE claim.place_key IS NOT NULL AND claim.place_key <> 'ukraine'
ORDER BY claim.place_name, claim.subject_name, claim.assertion_key;
