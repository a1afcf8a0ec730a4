-- Who wrote a source, when at the earliest and latest, and how much of it is covered?
--
-- Grain:    one row per source.
-- Leaves out its words; who has the texts sees from evidence_verified_count that they agree.
-- Read by:  bibliographies; readers of coverage.
--
-- A value that stands in the text goes before one that is inferred, and that before one from a page
-- outside; a field looked for and not found is absent. A paragraph is accounted for if a passage of
-- it is evidence or says why no claim is taken from it.

CREATE VIEW bi.source AS
WITH field AS (
    SELECT DISTINCT ON (source_field.source_id, source_field.field)
        source_field.source_id,
        source_field.field,
        source_field.basis,
        source_field.value,
        entity.key AS entity_key,
        entity.name AS entity_name
    FROM ip4.source_field
    LEFT JOIN ip4.entity ON source_field.entity_id = entity.id
    ORDER BY
        source_field.source_id,
        source_field.field,
        CASE source_field.basis WHEN 'stated' THEN 1 WHEN 'inferred' THEN 2 WHEN 'external' THEN 3 ELSE 4 END
),

external AS (
    SELECT
        source_field.source_id,
        source_field.value
    FROM ip4.source_field
    WHERE source_field.field = 'published' AND source_field.basis = 'external'
),

person AS (
    SELECT
        source_author.source_id,
        string_agg(entity.name, '; ' ORDER BY source_author.ordinal)
        FILTER (WHERE source_author.role = 'author') AS author_names,
        string_agg(DISTINCT source_author.basis COLLATE "C", '; ')
        FILTER (WHERE source_author.role = 'author') AS author_basis,
        string_agg(entity.name, '; ' ORDER BY source_author.ordinal)
        FILTER (WHERE source_author.role = 'interviewer') AS interviewer_names,
        string_agg(entity.name, '; ' ORDER BY source_author.ordinal)
        FILTER (WHERE source_author.role = 'interviewee') AS interviewee_names
    FROM ip4.source_author
    INNER JOIN ip4.entity ON source_author.person_id = entity.id
    GROUP BY source_author.source_id
),

url AS (
    SELECT
        source_id,
        string_agg(url, '; ' ORDER BY url COLLATE "C") AS urls
    FROM ip4.source_url
    GROUP BY source_id
),

span AS (
    SELECT
        passage.source_id,
        passage.paragraph,
        passage.role,
        passage.repeats_id,
        passage.no_claims IS NOT NULL
        OR EXISTS (
            SELECT
            FROM ip4.evidence
            WHERE evidence.passage_id = passage.id
        ) AS is_accounted_for
    FROM ip4.passage
),

covered AS (
    SELECT
        source_id,
        count(*)::integer AS passage_count,
        count(*) FILTER (WHERE role = 'body')::integer AS body_passage_count,
        count(*) FILTER (WHERE repeats_id IS NOT NULL)::integer AS repeated_passage_count,
        count(*) FILTER (WHERE is_accounted_for OR repeats_id IS NOT NULL)::integer AS accounted_passage_count,
        count(DISTINCT paragraph) FILTER (WHERE role = 'body')::integer AS body_paragraph_count,
        count(DISTINCT paragraph)
        FILTER (WHERE is_accounted_for OR repeats_id IS NOT NULL)::integer AS accounted_paragraph_count
    FROM span
    GROUP BY source_id
),

-- Passages may overlap, so their characters are those of the union of the spans.
piece AS (
    SELECT
        source_id,
        unnest(range_agg(int8range(start_at, end_at))) AS run
    FROM ip4.passage
    GROUP BY source_id, paragraph
),

spread AS (
    SELECT
        source_id,
        sum(upper(run) - lower(run))::integer AS covered_character_count
    FROM piece
    GROUP BY source_id
),

attached AS (
    SELECT
        passage.id AS passage_id,
        substr(
            attached_paragraph.words,
            passage.start_at::integer + 1,
            (passage.end_at - passage.start_at)::integer
        ) AS words
    FROM ip4.passage
    INNER JOIN ip4.attached_paragraph
        ON passage.source_id = attached_paragraph.source_id AND passage.paragraph = attached_paragraph.paragraph
),

proof AS (
    SELECT
        evidence.source_id,
        count(*)::integer AS evidence_count,
        count(attached.words)::integer AS evidence_attached_count,
        count(*)
        FILTER (WHERE passage.sha256 = encode(sha256(convert_to(attached.words, 'UTF8')), 'hex'))::integer
            AS evidence_verified_count
    FROM ip4.evidence
    INNER JOIN ip4.passage ON evidence.passage_id = passage.id
    LEFT JOIN attached ON evidence.passage_id = attached.passage_id
    GROUP BY evidence.source_id
),

said AS (
    SELECT
        assertion.source_id,
        string_agg(assertion.key, '; ' ORDER BY assertion.number)
        FILTER (WHERE open_issue.is_first IS NOT FALSE) AS assertion_keys,
        (count(*) FILTER (WHERE open_issue.is_first IS NOT FALSE))::integer AS assertion_count,
        count(DISTINCT origin.origin_id)::integer AS origin_count,
        count(issue_count.assertion_id) > 0 AS has_issue,
        count(DISTINCT open_issue.issue_id)::integer AS open_issue_count
    FROM ip4.assertion
    INNER JOIN bi_internal.origin ON assertion.id = origin.assertion_id
    LEFT JOIN bi_internal.issue_count ON assertion.id = issue_count.assertion_id
    LEFT JOIN bi_internal.open_issue ON assertion.id = open_issue.assertion_id
    GROUP BY assertion.source_id
)

SELECT
    entity.key AS row_key,
    entity.key AS source_key,
    entity.name AS source_name,
    source.language,
    title.value AS title,
    coalesce(title.basis, 'absent') AS title_basis,
    person.author_names,
    coalesce(person.author_basis, 'absent') AS author_basis,
    person.interviewer_names,
    person.interviewee_names,
    publisher.entity_key AS publisher_key,
    coalesce(publisher.entity_name, publisher.value) AS publisher_name,
    coalesce(publisher.basis, 'absent') AS publisher_basis,
    published.value AS published_label,
    coalesce(published.basis, 'absent') AS published_basis,
    external.value AS published_external_label,
    lower(written.possible) AS written_from,
    upper(written.possible) - 1 AS written_to,
    bi_internal.date_precision(written.possible) AS written_precision,
    bi_internal.date_label(written.possible) AS written_label,
    bi_internal.year_of(written.possible) AS written_year,
    written.is_conflicting AS written_has_conflict,
    document_entity.key AS document_key,
    document_entity.name AS document_name,
    url.urls,
    coalesce(source_text.paragraphs, 0) AS paragraph_count,
    coalesce(covered.body_paragraph_count, 0) AS body_paragraph_count,
    coalesce(covered.accounted_paragraph_count, 0) AS accounted_paragraph_count,
    coalesce(source_text.characters, 0)::integer AS character_count,
    coalesce(spread.covered_character_count, 0) AS covered_character_count,
    round(100.0 * coalesce(spread.covered_character_count, 0) / source_text.characters, 1)::numeric(
        4, 1
    ) AS covered_pct,
    coalesce(covered.passage_count, 0) AS passage_count,
    coalesce(covered.body_passage_count, 0) AS body_passage_count,
    coalesce(covered.repeated_passage_count, 0) AS repeated_passage_count,
    coalesce(covered.accounted_passage_count, 0) AS accounted_passage_count,
    coalesce(proof.evidence_count, 0) AS evidence_count,
    coalesce(proof.evidence_verified_count, 0) AS evidence_verified_count,
    CASE
        WHEN coalesce(proof.evidence_attached_count, 0) = 0 THEN 'not attached'
        WHEN proof.evidence_verified_count = proof.evidence_count THEN 'verified'
        ELSE 'partly verified'
    END AS words_status,
    said.assertion_keys,
    coalesce(said.assertion_count, 0) AS assertion_count,
    (said.assertion_count IS NOT NULL)::integer AS source_count,
    coalesce(said.origin_count, 0) AS origin_count,
    coalesce(said.has_issue, FALSE) AS has_issue,
    coalesce(said.open_issue_count, 0) AS open_issue_count
FROM ip4.source
INNER JOIN ip4.entity ON source.id = entity.id
LEFT JOIN ip4.source_text ON source.id = source_text.source_id
LEFT JOIN field AS title ON source.id = title.source_id AND title.field = 'title'
LEFT JOIN field AS publisher ON source.id = publisher.source_id AND publisher.field = 'publisher'
LEFT JOIN field AS published ON source.id = published.source_id AND published.field = 'published'
LEFT JOIN external ON source.id = external.source_id
LEFT JOIN person ON source.id = person.source_id
LEFT JOIN url ON source.id = url.source_id
LEFT JOIN bi_internal.source_window AS written ON source.id = written.source_id
LEFT JOIN ip4.entity AS document_entity ON source.document_id = document_entity.id
LEFT JOIN covered ON source.id = covered.source_id
LEFT JOIN spread ON source.id = spread.source_id
LEFT JOIN proof ON source.id = proof.source_id
LEFT JOIN said ON source.id = said.source_id;

COMMENT ON VIEW bi.source IS
'Sources: who wrote them, when at the earliest and latest, how much is covered. One row per source.';
COMMENT ON COLUMN bi.source.row_key IS 'Key of the row: the source key';
COMMENT ON COLUMN bi.source.source_key IS 'Key of the source';
COMMENT ON COLUMN bi.source.source_name IS 'Name of the source';
COMMENT ON COLUMN bi.source.language IS 'Language, ISO 639';
COMMENT ON COLUMN bi.source.title IS 'Title; null if it is not known';
COMMENT ON COLUMN bi.source.title_basis IS 'Where the title comes from: stated, inferred, external or absent';
COMMENT ON COLUMN bi.source.author_names IS 'Names of the authors in order, joined';
COMMENT ON COLUMN bi.source.author_basis IS 'Where the authors come from: stated, inferred, external or absent; joined';
COMMENT ON COLUMN bi.source.interviewer_names IS 'Names of those who asked the questions, joined';
COMMENT ON COLUMN bi.source.interviewee_names IS 'Names of those who gave the answers, joined';
COMMENT ON COLUMN bi.source.publisher_key IS 'Key of the publisher';
COMMENT ON COLUMN bi.source.publisher_name IS 'Name of the publisher';
COMMENT ON COLUMN bi.source.publisher_basis IS 'Where the publisher comes from: stated, inferred, external or absent';
COMMENT ON COLUMN bi.source.published_label IS 'When it was published, as far as known';
COMMENT ON COLUMN bi.source.published_basis IS 'Where that date comes from: stated, inferred, external or absent';
COMMENT ON COLUMN bi.source.published_external_label IS 'When a page outside the text says that it was published';
COMMENT ON COLUMN bi.source.written_from IS 'First day on which it may have been written; null if open or not known';
COMMENT ON COLUMN bi.source.written_to IS 'Last day on which it may have been written; null if open or not known';
COMMENT ON COLUMN bi.source.written_precision IS 'How exact the days of writing are';
COMMENT ON COLUMN bi.source.written_label IS 'The days of writing in words';
COMMENT ON COLUMN bi.source.written_year IS 'Year of writing, if all its days lie in one';
COMMENT ON COLUMN bi.source.written_has_conflict IS 'True if its bounds exclude each other';
COMMENT ON COLUMN bi.source.document_key IS 'Key of the document whose text it is';
COMMENT ON COLUMN bi.source.document_name IS 'Name of the document whose text it is';
COMMENT ON COLUMN bi.source.urls IS 'Addresses where it can be read, joined';
COMMENT ON COLUMN bi.source.paragraph_count IS 'Number of paragraphs (non-empty lines) of the text that was read';
COMMENT ON COLUMN bi.source.body_paragraph_count IS 'Number of paragraphs that hold running text';
COMMENT ON COLUMN bi.source.accounted_paragraph_count IS
'Number of paragraphs accounted for: evidence, or a reason why no claim is taken from them';
COMMENT ON COLUMN bi.source.character_count IS 'Number of characters of the text that was read';
COMMENT ON COLUMN bi.source.covered_character_count IS 'Number of characters inside some passage';
COMMENT ON COLUMN bi.source.covered_pct IS 'Share of the characters inside some passage, in per cent';
COMMENT ON COLUMN bi.source.passage_count IS 'Number of passages';
COMMENT ON COLUMN bi.source.body_passage_count IS 'Number of passages of running text';
COMMENT ON COLUMN bi.source.repeated_passage_count IS 'Number of passages that print another one again';
COMMENT ON COLUMN bi.source.accounted_passage_count IS 'Number of passages accounted for';
COMMENT ON COLUMN bi.source.evidence_count IS 'Number of passages used as evidence, each as often as it is used';
COMMENT ON COLUMN bi.source.evidence_verified_count IS
'Number of these whose fingerprint agrees with the attached text; 0 while no text is attached';
COMMENT ON COLUMN bi.source.words_status IS 'not attached, verified, or partly verified';
COMMENT ON COLUMN bi.source.assertion_keys IS 'Keys of the assertions of the source, joined';
COMMENT ON COLUMN bi.source.assertion_count IS 'Number of assertions of the source';
COMMENT ON COLUMN bi.source.source_count IS '1, or 0 if the source has no assertion';
COMMENT ON COLUMN bi.source.origin_count IS 'Number of independent origins from which it has its claims';
COMMENT ON COLUMN bi.source.has_issue IS
'True if one of its assertions stands in an issue, settled or not';
COMMENT ON COLUMN bi.source.open_issue_count IS
'Number of issues that nothing settles (verdict open) in which its assertions stand';
