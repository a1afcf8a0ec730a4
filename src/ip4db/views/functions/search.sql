-- Where do words occur: in statements, names, printed forms and quoted phrases?
--
-- Grain:    one row per place where they are found, the best first.
-- Leaves out the prose of the sources, which is not here.
--
-- noqa: disable=RF03,LT09
-- query is the parameter and no column; the parts below are a table, one line per place.

CREATE FUNCTION bi.search(query text)
RETURNS TABLE (place integer, found_in text, found_key text, found_name text, source_key text, found_text text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    WITH hit (found_in, found_key, found_name, source_key, found_text) AS (
        SELECT 'statement', assertion.assertion_key, assertion.subject_name, assertion.source_key, assertion.statement
        FROM bi.assertion
        WHERE to_tsvector('english', assertion.statement) @@ websearch_to_tsquery('english', query)
        UNION ALL
        SELECT 'name', entity_name.entity_key, entity_name.entity_name, NULL, entity_name.known_as
        FROM bi.entity_name
        WHERE to_tsvector('english', entity_name.known_as) @@ websearch_to_tsquery('english', query)
        UNION ALL
        SELECT 'printed form', mention.entity_key, mention.entity_name, mention.source_key, mention.printed_forms
        FROM bi.mention
        WHERE to_tsvector('english', mention.printed_forms) @@ websearch_to_tsquery('english', query)
        UNION ALL
        SELECT 'phrase', quotation.row_key, quotation.utterance_speaker_name, quotation.source_key, quotation.phrase
        FROM bi.quotation
        WHERE to_tsvector('english', quotation.phrase) @@ websearch_to_tsquery('english', query)
    )

    SELECT
        (row_number() OVER (
            ORDER BY
                ts_rank(to_tsvector('english', hit.found_text), websearch_to_tsquery('english', query), 1) DESC,
                hit.found_key COLLATE "C" ASC,
                hit.found_in COLLATE "C" ASC,
                hit.source_key COLLATE "C" ASC
        ))::integer AS place,
        hit.found_in,
        hit.found_key,
        hit.found_name,
        hit.source_key,
        hit.found_text
    FROM hit
    ORDER BY place;
END;

COMMENT ON FUNCTION bi.search IS
'Full text search over statements, names, printed forms and quoted phrases, best first. found_in says where; found_key
is the key of the assertion, the entity or the quotation. One row per place where the words are found.';
