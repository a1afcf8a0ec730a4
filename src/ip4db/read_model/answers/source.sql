-- Who wrote a source, between which days, and how much of it is covered?
--
-- Grain:  one row per source.
-- Key:    row_key
-- Scope:  entity_id
-- Index:  entity_id; written_year; publisher_key
--
-- A value that stands in the text goes before one that is inferred, and that before one from a page outside; a field
-- looked for and not found is absent. Whoever the text says first published it is its publisher. A paragraph is
-- accounted for if a passage of it is evidence or says why no claim is taken from it. Passages may overlap, so their
-- characters are those of the union of the spans.

SELECT
    entity.id AS entity_id,
    entity.key AS row_key,
    entity.key AS source_key,
    entity.name AS source_name,
    source.language,
    field.title,
    coalesce(field.title_basis, 'absent') AS title_basis,
    person.author_names,
    coalesce(person.author_basis, 'absent') AS author_basis,
    person.interviewer_names,
    person.interviewee_names,
    field.publisher_key,
    field.publisher_name,
    coalesce(field.publisher_basis, 'absent') AS publisher_basis,
    field.published_label,
    coalesce(field.published_basis, 'absent') AS published_basis,
    lower(written.possible) AS written_from,
    upper(written.possible) - 1 AS written_to,
    ip4_read.date_label(written.possible) AS written_label,
    ip4_read.year_of(written.possible) AS written_year,
    written.is_conflicting AS written_has_conflict,
    document_entity.key AS document_key,
    document_entity.name AS document_name,
    address.urls,
    coalesce(source_text.paragraphs, 0) AS paragraph_count,
    covered.body_paragraph_count,
    covered.accounted_paragraph_count,
    round(100.0 * coalesce(spread.covered_character_count, 0) / source_text.characters, 1)::numeric(
        4, 1
    ) AS covered_pct,
    covered.passage_count,
    covered.repeated_passage_count,
    covered.accounted_passage_count,
    proof.evidence_count,
    proof.evidence_verified_count,
    CASE
        WHEN proof.evidence_attached_count = 0 THEN 'not attached'
        WHEN proof.evidence_verified_count = proof.evidence_count THEN 'verified'
        ELSE 'partly verified'
    END AS words_status,
    counts.*
FROM ip4.source
INNER JOIN ip4.entity ON source.id = entity.id
LEFT JOIN ip4.source_text ON source.id = source_text.source_id
LEFT JOIN ip4_read.anchor_date AS written ON source.id = written.anchor_id
LEFT JOIN ip4.entity AS document_entity ON source.document_id = document_entity.id
CROSS JOIN LATERAL (
    SELECT
        max(best.value) FILTER (WHERE best.field = 'title') AS title,
        max(best.basis) FILTER (WHERE best.field = 'title') AS title_basis,
        max(best.entity_key) FILTER (WHERE best.field = 'publisher') AS publisher_key,
        max(coalesce(best.entity_name, best.value)) FILTER (WHERE best.field = 'publisher') AS publisher_name,
        max(best.basis) FILTER (WHERE best.field = 'publisher') AS publisher_basis,
        max(best.value) FILTER (WHERE best.field = 'published') AS published_label,
        max(best.basis) FILTER (WHERE best.field = 'published') AS published_basis
    FROM (
        SELECT DISTINCT ON (given.field)
            given.*,
            value_entity.key AS entity_key,
            value_entity.name AS entity_name
        FROM (
            SELECT
                source_field.field,
                source_field.basis,
                source_field.value,
                source_field.entity_id
            FROM ip4.source_field
            WHERE source_field.source_id = source.id
            UNION ALL
            SELECT
                'publisher',
                source_relation.basis,
                NULL,
                source_relation.entity_id
            FROM ip4.source_relation
            WHERE source_relation.source_id = source.id AND source_relation.relation = 'first_published_by'
        ) AS given
        LEFT JOIN ip4.entity AS value_entity ON given.entity_id = value_entity.id
        ORDER BY
            given.field ASC,
            array_position(ARRAY['stated', 'inferred', 'external'], given.basis) ASC,
            value_entity.key COLLATE "C" ASC
    ) AS best
) AS field
CROSS JOIN LATERAL (
    SELECT
        string_agg(author.name, '; ' ORDER BY source_author.ordinal)
        FILTER (WHERE source_author.role = 'author') AS author_names,
        string_agg(DISTINCT source_author.basis COLLATE "C", '; ')
        FILTER (WHERE source_author.role = 'author') AS author_basis,
        string_agg(author.name, '; ' ORDER BY source_author.ordinal)
        FILTER (WHERE source_author.role = 'interviewer') AS interviewer_names,
        string_agg(author.name, '; ' ORDER BY source_author.ordinal)
        FILTER (WHERE source_author.role = 'interviewee') AS interviewee_names
    FROM ip4.source_author
    INNER JOIN ip4.entity AS author ON source_author.person_id = author.id
    WHERE source_author.source_id = source.id
) AS person
CROSS JOIN LATERAL (
    SELECT string_agg(source_url.url, '; ' ORDER BY source_url.url COLLATE "C") AS urls
    FROM ip4.source_url
    WHERE source_url.source_id = source.id
) AS address
CROSS JOIN LATERAL (
    SELECT
        count(*)::integer AS passage_count,
        count(*) FILTER (WHERE used.is_repeated)::integer AS repeated_passage_count,
        count(*) FILTER (WHERE used.is_accounted_for)::integer AS accounted_passage_count,
        count(DISTINCT used.paragraph) FILTER (WHERE used.role = 'body')::integer AS body_paragraph_count,
        count(DISTINCT used.paragraph) FILTER (WHERE used.is_accounted_for)::integer AS accounted_paragraph_count
    FROM (
        SELECT
            passage.paragraph,
            passage.role,
            passage.repeats_id IS NOT NULL AS is_repeated,
            passage.repeats_id IS NOT NULL OR passage.no_claims IS NOT NULL OR EXISTS (
                SELECT
                FROM ip4.evidence
                WHERE evidence.passage_id = passage.id AND evidence.source_id = passage.source_id
            ) AS is_accounted_for
        FROM ip4.passage
        WHERE passage.source_id = source.id
    ) AS used
) AS covered
CROSS JOIN LATERAL (
    SELECT sum(upper(piece.run) - lower(piece.run))::integer AS covered_character_count
    FROM (
        SELECT unnest(range_agg(int8range(passage.start_at, passage.end_at))) AS run
        FROM ip4.passage
        WHERE passage.source_id = source.id
        GROUP BY passage.paragraph
    ) AS piece
) AS spread
CROSS JOIN LATERAL (
    SELECT
        count(*)::integer AS evidence_count,
        count(attached.words)::integer AS evidence_attached_count,
        count(*)
        FILTER (WHERE passage.sha256 = encode(sha256(convert_to(printed.words, 'UTF8')), 'hex'))::integer
            AS evidence_verified_count
    FROM ip4.passage
    INNER JOIN ip4.evidence ON passage.id = evidence.passage_id AND passage.source_id = evidence.source_id
    LEFT JOIN ip4.attached_paragraph AS attached
        ON passage.source_id = attached.source_id AND passage.paragraph = attached.paragraph
    CROSS JOIN LATERAL (
        SELECT ip4_read.words_between(attached.words, passage.start_at, passage.end_at) AS words
    ) AS printed
    WHERE passage.source_id = source.id
) AS proof
CROSS JOIN LATERAL (
    SELECT array_agg(assertion.id ORDER BY assertion.id) AS assertion_ids
    FROM ip4.assertion
    WHERE assertion.source_id = source.id
) AS behind
CROSS JOIN LATERAL ip4_read.support(behind.assertion_ids) AS counts;

-- Affected: see related_entity; a source also shows names that no claim tells.
SELECT related_entity.entity_id FROM ip4_read.related_entity
UNION
SELECT source_field.source_id
FROM ip4.source_field
WHERE source_field.entity_id IN (SELECT ip4_read.changed('entity'))
UNION
SELECT source_author.source_id
FROM ip4.source_author
WHERE source_author.person_id IN (SELECT ip4_read.changed('entity'))
UNION
SELECT source.id
FROM ip4.source
WHERE source.document_id IN (SELECT ip4_read.changed('entity'));
