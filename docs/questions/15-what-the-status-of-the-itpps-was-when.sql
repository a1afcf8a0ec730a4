-- How did the state of the ITPPs change from source to source?
-- In development before the Vilnius summit, done in the later source: states of different times are no contradiction.
-- When they were signed in between, no source says.
SELECT
    source.source_name,
    source.written_label,
    party.subject_name,
    coalesce(party.party_name, party.party_printed) AS party,
    party.role,
    party.status,
    party.distribution
FROM bi.document_party AS party
INNER JOIN bi.document AS paper ON party.subject_key = paper.document_key
INNER JOIN bi.source ON party.source_key = source.source_key
WHERE 'itpp' IN (paper.document_key, paper.instance_of_key)
ORDER BY source.written_from, party.source_key, party.subject_key, party.party_key;
