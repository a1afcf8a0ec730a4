-- Who placed sanctions on Russia, and how many sources say so of each country?
-- One source says it of each of the four, another of the group: only the first speaks of a member.
SELECT
    sanction.subject_name,
    sanction.subject_iso3,
    sanction.is_expanded,
    sanction.affirming_source_count,
    sanction.source_names,
    sanction.assertion_keys
FROM bi.corroboration AS sanction
WHERE sanction.kind = 'contribution' AND sanction.claim_key LIKE 'contribution|sanctions|%'
ORDER BY sanction.subject_name, sanction.claim_key;
