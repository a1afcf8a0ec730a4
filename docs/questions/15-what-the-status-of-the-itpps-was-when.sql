-- How did the state of the ITPPs change from source to source?
-- In preparation before the Vilnius summit, a means of closer work after it, signed in 2024. States of different times
-- are no contradiction.
SELECT
    source.source_name,
    source.written_label,
    party.subject_name,
    coalesce(party.party_name, party.party_printed) AS party,
    party.role,
    party.status,
    party.distribution
FROM bi.document_party AS party
INNER JOIN bi.source ON party.source_key = source.source_key
WHERE party.subject_key LIKE 'itpp%'
ORDER BY source.written_from, party.source_key, party.subject_key, party.party_key;
