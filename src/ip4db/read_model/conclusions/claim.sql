-- What do all views show of a claim, whatever its payload?
--
-- Grain:  one row per assertion.
-- Key:    assertion_id
-- Scope:  assertion_id
-- Index:  assertion_key; source_id, assertion_number; subject_id, kind; holder_id; origin_id; anchor_id; anchor_key;
--         date_year; date_from, date_to; source_key; subject_key; subject_iso3; holder_key; holder_country_iso3; kind;
--         modality; voice; polarity
--
-- A stated date stays as it is; if it is open and what it dates was going on at the writing, it ends with the writing.
-- A relative one is resolved, one step deep, from its anchor: the stated date of an event or the writing window of a
-- source. "Shortly after" gives no other days than "after". What has happened since ends with the writing, and
-- "present" is the writing of the source, never the clock. The holder is the last speaker in the chain; the origin is
-- the last one with a name, since "officials" cannot be told apart.

SELECT
    assertion.id AS assertion_id,
    assertion.key AS assertion_key,
    assertion.source_id,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    assertion.statement,
    assertion.subject_id,
    subject.key AS subject_key,
    subject.name AS subject_name,
    subject.kind AS subject_kind,
    subject_country.iso_alpha3 AS subject_iso3,
    assertion.kind,
    assertion.number AS assertion_number,
    assertion.note,
    lower(written.possible) AS written_from,
    upper(written.possible) - 1 AS written_to,
    assertion.polarity,
    assertion.modality,
    assertion.voice,
    assertion.distribution,
    assertion.scope,
    nullif(concat_ws('; ', assertion.hedge, nullif(chain.hedges, assertion.hedge)), '') AS hedge,
    coalesce(assertion.hedge, chain.hedges) IS NOT NULL AS is_hedged,
    (coalesce(assertion.hedge, chain.hedges) IS NOT NULL)::integer::smallint AS hedged_count,
    lower(resolved.possible) AS date_from,
    upper(resolved.possible) - 1 AS date_to,
    CASE
        WHEN resolved.possible = assertion.date_possible THEN assertion.date_precision
        ELSE ip4_read.date_precision(resolved.possible)
    END AS date_precision,
    CASE
        WHEN anchor.id IS NULL THEN coalesce(assertion.date_printed, worded.days)
        -- A stated date with an anchor says in numbers what its words leave to the anchor.
        WHEN assertion.date_possible IS NOT NULL
            THEN concat_ws(
                ' ', coalesce(assertion.date_printed, worded.days),
                CASE WHEN assertion.date_printed <> worded.days THEN '(' || worded.days || ')' END
            )
        ELSE concat_ws(
            ' ',
            coalesce(
                assertion.date_printed,
                ip4_read.relation_label(assertion.anchor_relation, anchor.kind, anchor.name)
            ),
            '(' || worded.days || ')'
        )
    END AS date_label,
    assertion.anchor_relation IS NOT NULL AND (
        assertion.anchor_relation = 'since'
        OR (assertion.anchor_relation = 'ongoing_at' AND assertion.anchor_source_id IS NOT NULL)
    ) AS date_is_ongoing,
    ip4_read.year_of(resolved.possible) AS date_year,
    CASE
        WHEN assertion.date_possible IS NOT NULL THEN 'stated'
        WHEN resolved.possible <> daterange(NULL, NULL) THEN 'resolved from anchor'
    END AS date_basis,
    anchor.id AS anchor_id,
    anchor.key AS anchor_key,
    anchor.name AS anchor_name,
    assertion.anchor_relation,
    holder.actor_id AS holder_id,
    holding.key AS holder_key,
    holding.name AS holder_name,
    home.key AS holder_country_key,
    home.iso_alpha3 AS holder_country_iso3,
    holder.speech_act,
    chain.names AS speaker_chain,
    holder.depth > 0 AS is_reported,
    (holder.depth > 0)::integer::smallint AS reported_count,
    origin.id AS origin_id,
    origin.key AS origin_key,
    origin.name AS origin_name,
    issues.issue_count > 0 AS has_issue,
    issues.issue_count,
    issues.open_issue_count,
    proof.evidence_count,
    proof.first_passage_key,
    text_entity.name || ', ¶ ' || proof.first_paragraph AS citation,
    nullif(resolved.possible, daterange(NULL, NULL)) AS possible,
    assertion.date_possible IS NOT NULL
    OR coalesce(assertion.anchor_relation IN ('same_time', 'same_year', 'year_before'), FALSE) AS is_firm
FROM ip4.assertion
INNER JOIN ip4.entity AS text_entity ON assertion.source_id = text_entity.id
INNER JOIN ip4.entity AS subject ON assertion.subject_id = subject.id
LEFT JOIN ip4.country AS subject_country ON assertion.subject_id = subject_country.id
LEFT JOIN ip4_read.anchor_date AS written ON assertion.source_id = written.anchor_id
LEFT JOIN ip4.entity AS anchor ON coalesce(assertion.anchor_event_id, assertion.anchor_source_id) = anchor.id
LEFT JOIN ip4_read.anchor_date AS anchored ON anchor.id = anchored.anchor_id
CROSS JOIN LATERAL (
    SELECT
        ip4_read.resolved_date(
            assertion.anchor_relation, anchored.possible,
            CASE WHEN assertion.modality = 'asserted' THEN written.possible END
        ) AS possible
) AS relative
CROSS JOIN LATERAL (
    SELECT
        CASE
            -- What still went on at the writing is known until then.
            WHEN
                upper_inf(assertion.date_possible)
                AND assertion.modality = 'asserted'
                AND assertion.anchor_relation = 'ongoing_at'
                AND assertion.anchor_source_id = assertion.source_id
                AND lower(assertion.date_possible) < upper(written.possible)
                THEN daterange(lower(assertion.date_possible), upper(written.possible))
            ELSE coalesce(assertion.date_possible, relative.possible)
        END AS possible
) AS resolved
CROSS JOIN LATERAL (
    SELECT ip4_read.date_label(resolved.possible) AS days
) AS worded
CROSS JOIN LATERAL (
    SELECT
        attribution.actor_id,
        attribution.depth,
        attribution.speech_act
    FROM ip4.attribution
    WHERE attribution.assertion_id = assertion.id
    ORDER BY attribution.depth DESC
    LIMIT 1
) AS holder
INNER JOIN ip4.entity AS holding ON holder.actor_id = holding.id
LEFT JOIN LATERAL (
    SELECT
        state.key,
        country.iso_alpha3
    FROM ip4_read.hierarchy
    INNER JOIN ip4.country ON hierarchy.ancestor_id = country.id
    INNER JOIN ip4.entity AS state ON country.id = state.id
    WHERE hierarchy.entity_id = holder.actor_id
    ORDER BY hierarchy.depth
    LIMIT 1
) AS home ON TRUE
CROSS JOIN LATERAL (
    SELECT
        actor.id,
        actor.key,
        actor.name
    FROM ip4.attribution
    INNER JOIN ip4.entity AS actor ON attribution.actor_id = actor.id
    LEFT JOIN ip4.organisation ON attribution.actor_id = organisation.id
    WHERE
        attribution.assertion_id = assertion.id
        AND (attribution.depth = 0 OR organisation.organisation_type IS DISTINCT FROM 'unnamed')
    ORDER BY attribution.depth DESC
    LIMIT 1
) AS origin
CROSS JOIN LATERAL (
    SELECT
        string_agg(actor.name, ' > ' ORDER BY attribution.depth) AS names,
        string_agg(attribution.hedge, '; ' ORDER BY attribution.depth) AS hedges
    FROM ip4.attribution
    INNER JOIN ip4.entity AS actor ON attribution.actor_id = actor.id
    WHERE attribution.assertion_id = assertion.id
) AS chain
CROSS JOIN LATERAL (
    SELECT
        count(*)::smallint AS issue_count,
        count(*) FILTER (WHERE issue.verdict = 'open')::integer AS open_issue_count
    FROM ip4.issue_position
    INNER JOIN ip4.issue ON issue_position.issue_id = issue.id
    WHERE issue_position.assertion_id = assertion.id
) AS issues
CROSS JOIN LATERAL (
    SELECT
        count(*)::integer AS evidence_count,
        max(passage.key) FILTER (WHERE evidence.ordinal = 1) AS first_passage_key,
        max(passage.paragraph) FILTER (WHERE evidence.ordinal = 1) AS first_paragraph
    FROM ip4.evidence
    INNER JOIN ip4.passage ON evidence.passage_id = passage.id
    WHERE evidence.assertion_id = assertion.id
) AS proof;

-- Affected: changed claims, claims that name a changed entity, and claims that are dated by a changed date.
WITH moved AS (
    SELECT ip4_read.changed('entity', 'anchor_date.anchor_id') AS id
)

SELECT ip4_read.changed('assertion') AS assertion_id
UNION
SELECT assertion.id FROM ip4.assertion WHERE assertion.subject_id IN (SELECT ip4_read.changed('entity'))
UNION
SELECT assertion.id FROM ip4.assertion WHERE assertion.anchor_event_id IN (SELECT moved.id FROM moved)
UNION
SELECT assertion.id FROM ip4.assertion WHERE assertion.anchor_source_id IN (SELECT moved.id FROM moved)
UNION
SELECT assertion.id FROM ip4.assertion WHERE assertion.source_id IN (SELECT moved.id FROM moved)
UNION
SELECT attribution.assertion_id
FROM ip4.attribution
WHERE attribution.actor_id IN (
    SELECT ip4_read.changed('hierarchy.entity_id')
    UNION
    SELECT hierarchy.entity_id
    FROM ip4_read.hierarchy
    WHERE hierarchy.ancestor_id IN (SELECT ip4_read.changed('entity'))
)
UNION
SELECT evidence.assertion_id
FROM ip4.evidence
WHERE evidence.passage_id IN (SELECT ip4_read.changed('passage.id'));
