-- What does every view about claims say of a claim, whatever its payload?
--
-- Grain:    one row per assertion.
-- Leaves out payloads, further entities and topics.
-- Read by:  all views of claims, questions, provenance. Ids are for joins; bi shows keys only.
--
-- The planner looks for the best order of eight joins at a time, so what every question needs comes first
-- and the rest are scalar subqueries, which cost nothing where nobody asks for the column. Who wants one
-- payload says so (kind = '...'), since no filter comes through from the payload's own table.

CREATE VIEW bi_internal.claim AS
SELECT
    said.assertion_id,
    said.assertion_key,
    said.assertion_number,
    said.source_id,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    said.kind,
    said.statement,
    said.subject_id,
    subject.key AS subject_key,
    subject.name AS subject_name,
    subject.kind AS subject_kind,
    (
        SELECT country.iso_alpha3
        FROM ip4.country
        WHERE country.id = said.subject_id
    ) AS subject_iso3,
    said.polarity,
    said.modality,
    said.voice,
    said.distribution,
    said.scope,
    said.note,
    said.hedge AS assertion_hedge,
    nullif(concat_ws('; ', said.hedge, nullif(chain_hedge.hedges, said.hedge)), '') AS hedge,
    coalesce(said.hedge, chain_hedge.hedges) IS NOT NULL AS is_hedged,
    (coalesce(said.hedge, chain_hedge.hedges) IS NOT NULL)::integer::smallint AS hedged_count,
    said.possible AS date_possible,
    lower(said.possible) AS date_from,
    upper(said.possible) - 1 AS date_to,
    said.date_precision,
    said.date_label,
    said.is_ongoing AS date_is_ongoing,
    CASE
        WHEN extract(YEAR FROM lower(said.possible)) = extract(YEAR FROM upper(said.possible) - 1)
            THEN extract(YEAR FROM lower(said.possible))::smallint
    END AS date_year,
    said.date_basis,
    (
        SELECT entity.key
        FROM ip4.entity
        WHERE entity.id = said.anchor_id
    ) AS anchor_key,
    (
        SELECT entity.name
        FROM ip4.entity
        WHERE entity.id = said.anchor_id
    ) AS anchor_name,
    said.anchor_relation,
    holder.holder_id,
    holding.key AS holder_key,
    holding.name AS holder_name,
    home.state_key AS holder_country_key,
    home.state_iso3 AS holder_country_iso3,
    holder.speech_act,
    CASE
        WHEN holder.depth = 0 THEN holding.name
        ELSE (
            SELECT string_agg(actor.name, ' > ' ORDER BY link.depth)
            FROM ip4.attribution AS link
            INNER JOIN ip4.entity AS actor ON link.actor_id = actor.id
            WHERE link.assertion_id = said.assertion_id
        )
    END AS speaker_chain,
    holder.depth > 0 AS is_reported,
    (holder.depth > 0)::integer::smallint AS reported_count,
    CASE
        WHEN holder.depth = 0 THEN holder.holder_id
        ELSE (
            SELECT origin.origin_id
            FROM bi_internal.origin
            WHERE origin.assertion_id = said.assertion_id
        )
    END AS origin_id,
    CASE
        WHEN holder.depth = 0 THEN holding.key
        ELSE (
            SELECT entity.key
            FROM bi_internal.origin
            INNER JOIN ip4.entity ON origin.origin_id = entity.id
            WHERE origin.assertion_id = said.assertion_id
        )
    END AS origin_key,
    CASE
        WHEN holder.depth = 0 THEN holding.name
        ELSE (
            SELECT entity.name
            FROM bi_internal.origin
            INNER JOIN ip4.entity ON origin.origin_id = entity.id
            WHERE origin.assertion_id = said.assertion_id
        )
    END AS origin_name,
    issues.issue_count IS NOT NULL AS has_issue,
    coalesce(issues.issue_count, 0::smallint) AS issue_count,
    (
        SELECT count(*)::integer
        FROM ip4.evidence
        WHERE evidence.assertion_id = said.assertion_id
    ) AS evidence_count,
    (
        SELECT passage.key
        FROM ip4.evidence
        INNER JOIN ip4.passage ON evidence.passage_id = passage.id
        WHERE evidence.assertion_id = said.assertion_id AND evidence.ordinal = 1
    ) AS first_passage_key,
    text_entity.name || ', ¶ ' || (
        SELECT passage.paragraph
        FROM ip4.evidence
        INNER JOIN ip4.passage ON evidence.passage_id = passage.id
        WHERE evidence.assertion_id = said.assertion_id AND evidence.ordinal = 1
    ) AS citation
FROM bi_internal.dated_assertion AS said
INNER JOIN ip4.entity AS text_entity ON said.source_id = text_entity.id
INNER JOIN ip4.entity AS subject ON said.subject_id = subject.id
INNER JOIN bi_internal.holder ON said.assertion_id = holder.assertion_id
INNER JOIN ip4.entity AS holding ON holder.holder_id = holding.id
LEFT JOIN bi_internal.actor_state AS home ON holder.holder_id = home.actor_id
LEFT JOIN bi_internal.chain_hedge ON said.assertion_id = chain_hedge.assertion_id
LEFT JOIN bi_internal.issue_count AS issues ON said.assertion_id = issues.assertion_id;

COMMENT ON VIEW bi_internal.claim IS 'What all claims have in common, with ids for joins. One row per assertion.';
COMMENT ON COLUMN bi_internal.claim.assertion_id IS 'The assertion';
COMMENT ON COLUMN bi_internal.claim.assertion_key IS 'Key of the assertion: source key, /, number';
COMMENT ON COLUMN bi_internal.claim.assertion_number IS 'Number within the source';
COMMENT ON COLUMN bi_internal.claim.source_id IS 'The source';
COMMENT ON COLUMN bi_internal.claim.source_key IS 'Key of the source';
COMMENT ON COLUMN bi_internal.claim.source_name IS 'Name of the source';
COMMENT ON COLUMN bi_internal.claim.kind IS 'Which payload it carries';
COMMENT ON COLUMN bi_internal.claim.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi_internal.claim.subject_id IS 'What it is about';
COMMENT ON COLUMN bi_internal.claim.subject_key IS 'Key of what it is about';
COMMENT ON COLUMN bi_internal.claim.subject_name IS 'Name of what it is about';
COMMENT ON COLUMN bi_internal.claim.subject_kind IS 'Kind of entity that it is about';
COMMENT ON COLUMN bi_internal.claim.subject_iso3 IS 'ISO 3166-1 alpha-3 code, if it is about a country';
COMMENT ON COLUMN bi_internal.claim.polarity IS 'asserted or denied';
COMMENT ON COLUMN bi_internal.claim.modality IS 'How it is put';
COMMENT ON COLUMN bi_internal.claim.voice IS 'fact or opinion';
COMMENT ON COLUMN bi_internal.claim.distribution IS 'What it says of members';
COMMENT ON COLUMN bi_internal.claim.scope IS 'What it is limited to';
COMMENT ON COLUMN bi_internal.claim.note IS 'Our doubts about it';
COMMENT ON COLUMN bi_internal.claim.assertion_hedge IS 'Hedge of the claim itself';
COMMENT ON COLUMN bi_internal.claim.hedge IS 'Hedges of the claim and of its chain, joined';
COMMENT ON COLUMN bi_internal.claim.is_hedged IS 'True if there is any hedge';
COMMENT ON COLUMN bi_internal.claim.hedged_count IS '1 if there is any hedge, else 0';
COMMENT ON COLUMN bi_internal.claim.date_possible IS 'Days it may mean, upper bound exclusive';
COMMENT ON COLUMN bi_internal.claim.date_from IS 'First day it may mean';
COMMENT ON COLUMN bi_internal.claim.date_to IS 'Last day it may mean';
COMMENT ON COLUMN bi_internal.claim.date_precision IS 'How exact the days are';
COMMENT ON COLUMN bi_internal.claim.date_label IS 'The date in words';
COMMENT ON COLUMN bi_internal.claim.date_is_ongoing IS 'True if said to go on still';
COMMENT ON COLUMN bi_internal.claim.date_year IS 'The year, if all days lie in one';
COMMENT ON COLUMN bi_internal.claim.date_basis IS 'stated, resolved from anchor, or null';
COMMENT ON COLUMN bi_internal.claim.anchor_key IS 'Key of what the date is relative to';
COMMENT ON COLUMN bi_internal.claim.anchor_name IS 'Name of what the date is relative to';
COMMENT ON COLUMN bi_internal.claim.anchor_relation IS 'How the date lies to its anchor';
COMMENT ON COLUMN bi_internal.claim.holder_id IS 'The last speaker';
COMMENT ON COLUMN bi_internal.claim.holder_key IS 'Key of the last speaker';
COMMENT ON COLUMN bi_internal.claim.holder_name IS 'Name of the last speaker';
COMMENT ON COLUMN bi_internal.claim.holder_country_key IS 'Key of the state the holder stands for';
COMMENT ON COLUMN bi_internal.claim.holder_country_iso3 IS 'Code of the state the holder stands for';
COMMENT ON COLUMN bi_internal.claim.speech_act IS 'What the holder does with the words';
COMMENT ON COLUMN bi_internal.claim.speaker_chain IS 'Speakers from the source to the holder';
COMMENT ON COLUMN bi_internal.claim.is_reported IS 'True if another than the source holds it';
COMMENT ON COLUMN bi_internal.claim.reported_count IS '1 if another than the source holds it, else 0';
COMMENT ON COLUMN bi_internal.claim.origin_id IS 'Last document or named speaker, else the source';
COMMENT ON COLUMN bi_internal.claim.origin_key IS 'Key of the origin';
COMMENT ON COLUMN bi_internal.claim.origin_name IS 'Name of the origin';
COMMENT ON COLUMN bi_internal.claim.has_issue IS 'True if it stands in an issue';
COMMENT ON COLUMN bi_internal.claim.issue_count IS 'Number of issues it stands in';
COMMENT ON COLUMN bi_internal.claim.evidence_count IS 'Number of passages behind it';
COMMENT ON COLUMN bi_internal.claim.first_passage_key IS 'Key of the first passage';
COMMENT ON COLUMN bi_internal.claim.citation IS 'Source and paragraph of the first passage';
