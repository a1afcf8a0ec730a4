-- By which words is each claim found, and by what can one filter?
--
-- Grain:    one row per assertion.
-- Leaves out the prose of the sources. LEFT JOIN: a query for the words alone reads nothing else.

CREATE VIEW bi.search_document AS
SELECT
    document.assertion_key AS row_key,
    document.assertion_key,
    claim.source_key,
    claim.source_name,
    claim.statement,
    claim.subject_key,
    claim.subject_name,
    claim.subject_iso3,
    claim.kind,
    claim.polarity,
    claim.modality,
    claim.voice,
    claim.date_from,
    claim.date_to,
    claim.date_label,
    claim.date_year,
    claim.date_basis,
    claim.holder_key,
    claim.holder_name,
    claim.holder_country_iso3,
    claim.citation,
    document.search_text,
    document.search_words
FROM ip4_read.search_document AS document
LEFT JOIN ip4_read.claim ON document.assertion_id = claim.assertion_id;
