-- How do NATO, the four and their documents stand to Russia and its war, claim by claim?
-- Opposition, concern, accusation: stances of actors and wordings of documents side by side, with the holder.
SELECT
    'stance' AS form,
    claim.subject_name,
    claim.distribution,
    claim.position AS said,
    claim.target_name AS on_what,
    claim.ground,
    claim.holder_name
FROM bi.stance AS claim
WHERE claim.target_key IN ('war-in-ukraine', 'russia', 'russian-invasion-of-ukraine-2022')
UNION ALL
SELECT
    'wording' AS form,
    claim.subject_name,
    claim.distribution,
    claim.treatment AS said,
    claim.about_name AS on_what,
    claim.quoted_words AS ground,
    claim.holder_name
FROM bi.wording AS claim
WHERE claim.about_key IN ('war-in-ukraine', 'russia', 'russian-invasion-of-ukraine-2022')
ORDER BY form, subject_name, said, on_what, ground;
