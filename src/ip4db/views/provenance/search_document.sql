-- By which words is each claim found, and by what can one filter?
--
-- Grain:    one row per assertion.
-- Leaves out the prose of the sources. LEFT JOIN: a query for the words alone reads nothing else.

CREATE VIEW bi.search_document AS
SELECT
    search_document.assertion_key AS row_key,
    search_document.assertion_key,
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
    search_document.search_text,
    search_document.search_words
FROM ip4_read.search_document
LEFT JOIN ip4_read.claim ON search_document.assertion_id = claim.assertion_id;
