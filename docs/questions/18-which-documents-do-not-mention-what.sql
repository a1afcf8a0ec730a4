-- Which documents do sources say to be silent on something?
-- A silence is a claim as well, with a source; documents that no source calls silent do not stand here.
SELECT
    claim.subject_name,
    claim.about_name,
    claim.polarity,
    claim.scope,
    claim.date_label,
    claim.source_name,
    claim.citation
FROM bi.wording AS claim
WHERE claim.polarity = 'denied'
ORDER BY claim.subject_key, claim.about_key;
