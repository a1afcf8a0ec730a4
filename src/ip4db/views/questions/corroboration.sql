-- How many sources, and how many independent origins, stand behind a claim?
--
-- Grain:    one row per claim: what assertions share that speak of the same thing.
-- Leaves out plain statements: nothing but words would tell whether two are the same.
-- Read by:  who asks what rests on a single source.
--
-- Two sources that quote one document are two sources and one origin. Passages that repeat each
-- other never count twice, since one source makes one claim once. "Each of" a group is spelt out;
-- "all except A came at level L" denies the level of A and neither affirms nor denies that A came.

CREATE VIEW bi.corroboration AS
WITH behind AS (
    SELECT
        claim_key.claim_key,
        claim_key.member_id,
        claim_key.kind,
        claim_key.is_expanded,
        CASE WHEN levelled.id IS NULL THEN claim_key.polarity END AS polarity,
        claim.assertion_id,
        claim.assertion_key,
        claim.assertion_number,
        claim.source_id,
        claim.source_key,
        claim.source_name,
        claim.origin_id,
        claim.origin_name,
        claim.statement,
        claim.is_hedged,
        claim.modality
    FROM bi_internal.claim_key
    INNER JOIN bi_internal.claim ON claim_key.assertion_id = claim.assertion_id
    LEFT JOIN ip4.assertion_exception AS exception
        ON
            claim_key.assertion_id = exception.assertion_id
            AND claim_key.member_id = exception.member_id
            AND exception.says = 'denied'
    LEFT JOIN ip4.participation AS levelled
        ON exception.assertion_id = levelled.id AND levelled.level IS NOT NULL
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
        string_agg(DISTINCT source_name, '; ') AS source_names,
        string_agg(DISTINCT origin_name, '; ') AS origin_names
    FROM behind
    GROUP BY claim_key, kind
),

first_claim AS (
    SELECT DISTINCT ON (claim_key)
        claim_key,
        member_id,
        statement
    FROM behind
    ORDER BY claim_key, is_expanded, source_key, assertion_number
)

SELECT
    counted.claim_key AS row_key,
    counted.claim_key,
    counted.kind,
    subject.key AS subject_key,
    subject.name AS subject_name,
    subject.kind AS subject_kind,
    country.iso_alpha3 AS subject_iso3,
    first_claim.statement,
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
    counts.has_issue
FROM counted
INNER JOIN first_claim ON counted.claim_key = first_claim.claim_key
INNER JOIN ip4.entity AS subject ON first_claim.member_id = subject.id
LEFT JOIN ip4.country ON first_claim.member_id = country.id
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
COMMENT ON COLUMN bi.corroboration.statement IS 'What is claimed, in our own words; one of the assertions';
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
COMMENT ON COLUMN bi.corroboration.has_issue IS 'True if an assertion behind the row stands in an issue';
