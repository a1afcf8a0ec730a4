-- What do sources read in the articles of the treaty, and in rules without a number?
-- Readings, not law: Article 6 by one source, Article 5 as not covering Hawaii and Japan, the membership rule without
-- an article, since none is printed.
SELECT
    coalesce(claim.number_printed, 'no number printed') AS number,
    claim.subject_name,
    claim.effect,
    claim.polarity,
    claim.object_name,
    claim.condition,
    claim.modality,
    claim.holder_name,
    claim.source_name
FROM bi.provision_reading AS claim
ORDER BY claim.number_printed NULLS LAST, claim.subject_key, claim.source_key, claim.assertion_key;
