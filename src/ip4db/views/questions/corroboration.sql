-- How many sources, and how many independent origins, stand behind a claim?
--
-- Grain:    one row per claim: what assertions share that speak of the same thing.
-- Leaves out plain statements: nothing but words would tell whether two are the same.
-- Read by:  who asks what rests on a single source.
--
-- Two sources that quote one document are two sources and one origin. Passages that repeat each
-- other never count twice, since one source makes one claim once. "Each of" a group is spelt out;
-- "all except A came at level L" denies the level of A and neither affirms nor denies that A came.
-- Who works on a document, or means to sign it, is foreseen as its party.
--
-- The statement shown is the plainest on the side that most sources take: what is put as fact before
-- what is foreseen, the affirmation before the denial unless more sources deny, that somebody came
-- before that he came at no such level, what is said of the subject itself before what is said of
-- each of a group, the unhedged before the hedged, then what most assertions say in the same words,
-- the shortest, that of the source written first. The others may add a ground, a date or a purpose.

CREATE VIEW bi.corroboration AS
WITH behind AS (
    SELECT
        claim_key.claim_key,
        claim_key.member_id,
        claim_key.kind,
        claim_key.is_expanded,
        CASE
            WHEN exception.says IS NOT NULL AND presence.level IS NOT NULL THEN NULL
            WHEN paper.status = 'not_done' THEN 'denied'
            ELSE claim_key.polarity
        END AS polarity,
        coalesce(presence.level_denied, FALSE) AS denies_level,
        claim.assertion_id,
        claim.assertion_key,
        claim.assertion_number,
        claim.source_id,
        claim.source_key,
        claim.source_name,
        origin.origin_id,
        origin_entity.name AS origin_name,
        claim.statement,
        claim.is_hedged,
        CASE WHEN paper.status IN ('in_development', 'intended') THEN 'planned' ELSE claim.modality END AS modality
    FROM bi_internal.claim_key
    INNER JOIN bi_internal.claim ON claim_key.assertion_id = claim.assertion_id
    -- Joined and not taken from the claim, which looks for the origin of one claim at a time.
    INNER JOIN bi_internal.origin ON claim_key.assertion_id = origin.assertion_id
    INNER JOIN ip4.entity AS origin_entity ON origin.origin_id = origin_entity.id
    LEFT JOIN ip4.assertion_exception AS exception
        ON
            claim_key.assertion_id = exception.assertion_id
            AND claim_key.member_id = exception.member_id
            AND exception.says = 'denied'
    LEFT JOIN ip4.participation AS presence ON claim_key.assertion_id = presence.id
    LEFT JOIN ip4.document_party AS paper ON claim_key.assertion_id = paper.id
),

counted AS (
    SELECT
        claim_key,
        kind,
        count(DISTINCT assertion_id)::integer AS assertion_count,
        count(DISTINCT source_id)::integer AS source_count,
        count(DISTINCT origin_id)::integer AS origin_count,
        count(DISTINCT source_id) FILTER (
            WHERE polarity = 'asserted' AND modality = 'asserted'
        )::integer AS affirming_source_count,
        count(DISTINCT source_id) FILTER (
            WHERE polarity = 'denied' AND modality = 'asserted'
        )::integer AS denying_source_count,
        count(DISTINCT source_id) FILTER (WHERE modality <> 'asserted')::integer AS foreseeing_source_count,
        bool_and(is_hedged) AS is_hedged,
        bool_and(is_expanded) AS is_expanded,
        string_agg(DISTINCT source_name COLLATE "C", '; ') AS source_names,
        string_agg(DISTINCT origin_name COLLATE "C", '; ') AS origin_names
    FROM behind
    GROUP BY claim_key, kind
),

worded AS (
    SELECT
        claim_key,
        statement,
        count(*) AS wording_count
    FROM behind
    GROUP BY claim_key, statement
),

plainest AS (
    SELECT DISTINCT ON (behind.claim_key)
        behind.claim_key,
        behind.member_id,
        behind.assertion_key,
        behind.statement,
        behind.polarity
    FROM behind
    INNER JOIN counted ON behind.claim_key = counted.claim_key
    INNER JOIN worded ON behind.claim_key = worded.claim_key AND behind.statement = worded.statement
    LEFT JOIN bi_internal.source_window AS written ON behind.source_id = written.source_id
    ORDER BY
        behind.claim_key ASC,
        behind.modality <> 'asserted' ASC,
        (behind.polarity = 'denied')
        IS DISTINCT FROM (counted.denying_source_count > counted.affirming_source_count) ASC,
        behind.denies_level ASC,
        behind.is_expanded ASC,
        behind.is_hedged ASC,
        worded.wording_count DESC,
        length(behind.statement) ASC,
        coalesce(lower(written.possible), upper(written.possible)) ASC,
        behind.source_key COLLATE "C" ASC,
        behind.assertion_number ASC
)

SELECT
    counted.claim_key AS row_key,
    counted.claim_key,
    counted.kind,
    subject.key AS subject_key,
    subject.name AS subject_name,
    subject.kind AS subject_kind,
    country.iso_alpha3 AS subject_iso3,
    plainest.statement,
    plainest.assertion_key AS statement_assertion_key,
    coalesce(plainest.polarity, 'not_reported') AS statement_polarity,
    counted.assertion_count,
    counted.affirming_source_count,
    counted.denying_source_count,
    counted.foreseeing_source_count,
    counted.source_count = 1 AS is_single_source,
    (counted.source_count = 1)::integer::smallint AS single_source_count,
    counted.origin_count = 1 AS is_single_origin,
    (counted.origin_count = 1)::integer::smallint AS single_origin_count,
    counted.is_hedged,
    counted.is_hedged::integer::smallint AS hedged_count,
    counted.is_expanded,
    counted.source_names,
    counted.origin_names,
    counts.assertion_keys,
    counted.source_count,
    counted.origin_count,
    counts.has_issue,
    counts.open_issue_count
FROM counted
INNER JOIN plainest ON counted.claim_key = plainest.claim_key
INNER JOIN ip4.entity AS subject ON plainest.member_id = subject.id
LEFT JOIN ip4.country ON plainest.member_id = country.id
LEFT JOIN bi_internal.question_counts AS counts
    ON counts.view_name = 'corroboration' AND counted.claim_key = counts.row_key;

COMMENT ON VIEW bi.corroboration IS
'How many sources and independent origins stand behind a claim. One row per claim.';
COMMENT ON COLUMN bi.corroboration.row_key IS 'Key of the row: the claim key';
COMMENT ON COLUMN bi.corroboration.claim_key IS 'What assertions share that speak of the same thing';
COMMENT ON COLUMN bi.corroboration.kind IS 'Which payload';
COMMENT ON COLUMN bi.corroboration.subject_key IS 'Key of what it is about; the member, where said of each of a group';
COMMENT ON COLUMN bi.corroboration.subject_name IS 'Name of what it is about';
COMMENT ON COLUMN bi.corroboration.subject_kind IS 'Kind of what it is about';
COMMENT ON COLUMN bi.corroboration.subject_iso3 IS 'ISO 3166-1 alpha-3 code, if it is about a country';
COMMENT ON COLUMN bi.corroboration.statement IS
'What is claimed, in our own words: the plainest assertion on the side that most sources take; others may say more';
COMMENT ON COLUMN bi.corroboration.statement_assertion_key IS 'Key of the assertion whose words these are';
COMMENT ON COLUMN bi.corroboration.statement_polarity IS
'asserted or denied: what that assertion says of the subject; not_reported if it only speaks of a level';
COMMENT ON COLUMN bi.corroboration.assertion_count IS 'Number of assertions';
COMMENT ON COLUMN bi.corroboration.affirming_source_count IS 'Number of sources that say that it is so';
COMMENT ON COLUMN bi.corroboration.denying_source_count IS 'Number of sources that say that it is not so';
COMMENT ON COLUMN bi.corroboration.foreseeing_source_count IS 'Number of sources that foresee it, or think it possible';
COMMENT ON COLUMN bi.corroboration.is_single_source IS 'True if only one source speaks of it';
COMMENT ON COLUMN bi.corroboration.single_source_count IS '1 if only one source speaks of it, else 0';
COMMENT ON COLUMN bi.corroboration.is_single_origin IS 'True if all sources have it from one document or speaker';
COMMENT ON COLUMN bi.corroboration.single_origin_count IS
'1 if all sources have it from one document or speaker, else 0';
COMMENT ON COLUMN bi.corroboration.is_hedged IS 'True if every assertion is hedged';
COMMENT ON COLUMN bi.corroboration.hedged_count IS '1 if every assertion is hedged, else 0';
COMMENT ON COLUMN bi.corroboration.is_expanded IS 'True if it is only said of each member of a group';
COMMENT ON COLUMN bi.corroboration.source_names IS 'Names of the sources, joined';
COMMENT ON COLUMN bi.corroboration.origin_names IS 'Names of the origins, joined';
COMMENT ON COLUMN bi.corroboration.assertion_keys IS 'Keys of the assertions behind the row, joined';
COMMENT ON COLUMN bi.corroboration.source_count IS 'Number of sources that speak of it';
COMMENT ON COLUMN bi.corroboration.origin_count IS 'Number of independent origins';
COMMENT ON COLUMN bi.corroboration.has_issue IS
'True if an assertion behind the row stands in an issue, settled or not';
COMMENT ON COLUMN bi.corroboration.open_issue_count IS
'Number of issues that nothing settles (verdict open) in which the assertions behind the row stand';
