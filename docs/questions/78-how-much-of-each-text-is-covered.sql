-- How much of each source is accounted for, and can its evidence be checked?
-- Every paragraph is evidence or has a reason why no claim is taken from it. Repeated passages count once. Fingerprints
-- are verified where the text is attached.
SELECT
    source.source_name,
    source.paragraph_count,
    source.accounted_paragraph_count,
    source.passage_count,
    source.repeated_passage_count,
    source.assertion_count,
    source.evidence_count,
    source.words_status
FROM bi.source
ORDER BY source.source_key;
