"""Questions as a good engineer would write them on the tables, each for that question alone.

Each stands beside the question to a view that it is compared with: the same rows for the same
values, and the columns that people look at first. What a view knows beyond that (resolved dates,
members of groups spelt out, chains of speakers) these queries leave out, so they are a lower limit.
``INDEXES`` are the indexes that they would like to have; a benchmark makes them in its database.
A search by hand has the same words of each claim to look in, and like ``bi.search`` it requires none
of the words asked for, and ranks what it finds.
"""

from __future__ import annotations

import dataclasses

VALUES = {
    "summit": "SELECT key FROM ip4.entity WHERE kind = 'summit' ORDER BY id LIMIT 5",
    "source": "SELECT key FROM ip4.entity WHERE kind = 'source' ORDER BY id DESC LIMIT 5",
    "country": "SELECT iso_alpha3 FROM ip4.country ORDER BY id LIMIT 5",
    "claim": "SELECT key FROM ip4.assertion ORDER BY id DESC LIMIT 5",
    "year": "SELECT generate_series(2020, 2024)::text",
    "document": "SELECT key FROM ip4.entity WHERE kind = 'document' ORDER BY id LIMIT 5",
    "issue": "SELECT key FROM ip4.issue ORDER BY id DESC LIMIT 5",
    "membership": (
        "SELECT claim_key FROM bi.corroboration WHERE kind = 'membership'"
        " ORDER BY source_count DESC, claim_key LIMIT 5"
    ),
    "words": "SELECT unnest(ARRAY['maritime', 'Tokyo office', 'cyber defence', 'summit', 'Ukraine'])",
    "nothing": "SELECT ''",
}
"""Queries for the values that questions are asked with."""

INDEXES = """
CREATE INDEX by_hand_first_day ON ip4.assertion (lower(date_possible), id) WHERE kind = 'milestone';
CREATE INDEX by_hand_year ON ip4.assertion (extract(year FROM lower(date_possible)), id);
CREATE INDEX by_hand_speaker ON ip4.attribution (assertion_id, depth DESC) INCLUDE (actor_id);
CREATE INDEX by_hand_level ON ip4.participation (event_id) INCLUDE (id, level);
CREATE INDEX by_hand_group ON ip4.membership (group_id, status) INCLUDE (id);
CREATE INDEX by_hand_subject ON ip4.assertion (subject_id, id);
CREATE TABLE ip4.by_hand_document AS
SELECT assertion_id, search_words::tsvector AS words FROM ip4_read.search_document;
CREATE INDEX by_hand_words ON ip4.by_hand_document USING gin (words);
"""

CLAIM = """
SELECT
    assertion.key, source.name, assertion.statement, subject.key, subject.name, assertion.polarity,
    assertion.modality, assertion.date_possible, speaker.name,
    source.name || ', ¶ ' || passage.paragraph AS citation
FROM ip4.assertion
INNER JOIN ip4.entity AS source ON assertion.source_id = source.id
INNER JOIN ip4.entity AS subject ON assertion.subject_id = subject.id
INNER JOIN ip4.evidence ON assertion.id = evidence.assertion_id AND evidence.ordinal = 1
INNER JOIN ip4.passage ON evidence.passage_id = passage.id
CROSS JOIN LATERAL (
    SELECT actor_id FROM ip4.attribution
    WHERE attribution.assertion_id = assertion.id ORDER BY depth DESC LIMIT 1
) AS holder
INNER JOIN ip4.entity AS speaker ON holder.actor_id = speaker.id
"""


@dataclasses.dataclass(frozen=True)
class Pair:
    """One question, asked of a view and of the tables."""

    name: str
    values: str
    view: str
    by_hand: str


CLAIM_COLUMNS = (
    "assertion_key, source_name, statement, subject_key, subject_name, polarity, modality,"
    " date_from, date_to, holder_name, citation"
)
PAIRS = (
    Pair(
        "one summit by key",
        "summit",
        "SELECT summit_name, date_from, date_to, place_name, assertion_count, source_count"
        " FROM bi.summit WHERE summit_key = {}",
        """
        SELECT summit.name, held.date_possible, held.place, behind.claims, behind.sources
        FROM ip4.entity AS summit
        LEFT JOIN LATERAL (
            SELECT assertion.date_possible, place.name AS place
            FROM ip4.assertion
            INNER JOIN ip4.milestone ON assertion.id = milestone.id
            LEFT JOIN ip4.entity AS place ON milestone.place_id = place.id
            WHERE
                assertion.subject_id = summit.id
                AND assertion.kind = 'milestone'
                AND assertion.date_possible IS NOT NULL
            ORDER BY upper(assertion.date_possible) - lower(assertion.date_possible)
            LIMIT 1
        ) AS held ON TRUE
        CROSS JOIN LATERAL (
            SELECT count(*) AS claims, count(DISTINCT assertion.source_id) AS sources
            FROM (
                SELECT id FROM ip4.assertion WHERE subject_id = summit.id
                UNION SELECT id FROM ip4.assertion WHERE anchor_event_id = summit.id
                UNION SELECT id FROM ip4.participation WHERE event_id = summit.id
            ) AS said
            INNER JOIN ip4.assertion ON said.id = assertion.id
        ) AS behind
        WHERE summit.key = {} AND summit.kind = 'summit'
        """,
    ),
    Pair(
        "participation in one event",
        "summit",
        "SELECT delegation_name, attended, best_level, source_count"
        " FROM bi.summit_participation WHERE event_key = {}",
        """
        SELECT
            entity.name, bool_or(assertion.polarity = 'asserted' AND assertion.modality = 'asserted'),
            max(participation.level), count(DISTINCT assertion.source_id)
        FROM ip4.participation
        INNER JOIN ip4.assertion ON participation.id = assertion.id
        INNER JOIN ip4.entity ON assertion.subject_id = entity.id
        WHERE participation.event_id = (SELECT id FROM ip4.entity WHERE key = {})
        GROUP BY entity.id
        """,
    ),
    Pair(
        "first page of the timeline",
        "nothing",
        "SELECT date_from, date_to, subject_name, milestone, statement FROM bi.timeline"
        " WHERE row_key <> {} ORDER BY date_from, date_to, row_key LIMIT 50",
        """
        SELECT assertion.date_possible, subject.name, milestone.code, assertion.statement
        FROM ip4.assertion
        INNER JOIN ip4.milestone ON assertion.id = milestone.id
        INNER JOIN ip4.entity AS subject ON assertion.subject_id = subject.id
        WHERE assertion.kind = 'milestone' AND assertion.key <> {}
        ORDER BY lower(assertion.date_possible), assertion.id
        LIMIT 50
        """,
    ),
    Pair(
        "claims of one source",
        "source",
        f"SELECT {CLAIM_COLUMNS} FROM bi.assertion WHERE source_key = {{}} LIMIT 200",
        f"{CLAIM} WHERE source.key = {{}} LIMIT 200",
    ),
    Pair(
        "claims about one country",
        "country",
        f"SELECT {CLAIM_COLUMNS} FROM bi.assertion WHERE subject_iso3 = {{}} LIMIT 200",
        f"{CLAIM} WHERE assertion.subject_id = (SELECT id FROM ip4.country WHERE iso_alpha3 = {{}})"
        " LIMIT 200",
    ),
    Pair(
        "claims of one year",
        "year",
        f"SELECT {CLAIM_COLUMNS} FROM bi.assertion WHERE date_year = {{}}::integer LIMIT 200",
        f"{CLAIM} WHERE extract(year FROM lower(assertion.date_possible)) = {{}}::numeric LIMIT 200",
    ),
    Pair(
        "one claim with its citation",
        "claim",
        f"SELECT {CLAIM_COLUMNS} FROM bi.assertion WHERE assertion_key = {{}}",
        f"{CLAIM} WHERE assertion.key = {{}}",
    ),
    Pair(
        "evidence of one claim",
        "claim",
        "SELECT passage_key, evidence_stance, directness FROM bi.evidence WHERE assertion_key = {}",
        """
        SELECT passage.key, evidence.stance, evidence.directness
        FROM ip4.assertion
        INNER JOIN ip4.evidence ON assertion.id = evidence.assertion_id
        INNER JOIN ip4.passage ON evidence.passage_id = passage.id
        WHERE assertion.key = {}
        """,
    ),
    Pair(
        "corroboration of one membership",
        "membership",
        "SELECT subject_name, source_count, origin_count FROM bi.corroboration WHERE claim_key = {}",
        """
        SELECT
            entity.name,
            count(DISTINCT assertion.source_id),
            count(DISTINCT (
                SELECT actor_id FROM ip4.attribution
                WHERE assertion_id = assertion.id ORDER BY depth DESC LIMIT 1
            ))
        FROM ip4.membership
        INNER JOIN ip4.assertion ON membership.id = assertion.id
        INNER JOIN ip4.entity ON assertion.subject_id = entity.id
        WHERE
            membership.status = split_part({0}, '|', 2)
            AND assertion.kind = 'membership'
            AND entity.key = split_part({0}, '|', 3)
            AND membership.group_id = (SELECT id FROM ip4.entity WHERE key = split_part({0}, '|', 4))
        GROUP BY entity.id
        """,
    ),
    Pair(
        "claims with the most sources",
        "nothing",
        "SELECT claim_key, subject_name, source_count FROM bi.corroboration"
        " WHERE kind = 'membership' AND row_key <> {} ORDER BY source_count DESC LIMIT 20",
        """
        SELECT entity.name, membership.status, count(DISTINCT assertion.source_id) AS sources
        FROM ip4.membership
        INNER JOIN ip4.assertion ON membership.id = assertion.id
        INNER JOIN ip4.entity ON assertion.subject_id = entity.id
        WHERE assertion.key <> {}
        GROUP BY entity.id, membership.group_id, membership.status
        ORDER BY sources DESC
        LIMIT 20
        """,
    ),
    Pair(
        "search",
        "words",
        "SELECT assertion_key, statement FROM bi.search({}) LIMIT 20",
        """
        SELECT assertion.key, assertion.statement
        FROM ip4.by_hand_document AS document
        INNER JOIN ip4.assertion ON document.assertion_id = assertion.id
        CROSS JOIN LATERAL (
            SELECT replace(plainto_tsquery('english', {0})::text, '&', '|')::tsquery AS any_word
        ) AS asked
        WHERE document.words @@ asked.any_word
        ORDER BY ts_rank(document.words, asked.any_word, 1) DESC
        LIMIT 20
        """,
    ),
    Pair(
        "positions on one issue",
        "issue",
        "SELECT issue_position, statement, source_name, verdict FROM bi.issue WHERE issue_key = {}",
        """
        SELECT issue_position.position, assertion.statement, source.name, issue.verdict
        FROM ip4.issue
        INNER JOIN ip4.issue_position ON issue.id = issue_position.issue_id
        INNER JOIN ip4.assertion ON issue_position.assertion_id = assertion.id
        INNER JOIN ip4.entity AS source ON assertion.source_id = source.id
        WHERE issue.key = {}
        """,
    ),
    Pair(
        "what one source names",
        "source",
        "SELECT entity_name, mention_count, printed_forms FROM bi.mention"
        " WHERE source_key = {} AND mentioned = 'yes'",
        """
        SELECT entity.name, count(*), string_agg(DISTINCT mention.printed, '; ')
        FROM ip4.mention
        INNER JOIN ip4.entity ON mention.entity_id = entity.id
        WHERE mention.source_id = (SELECT id FROM ip4.entity WHERE key = {})
        GROUP BY entity.id
        """,
    ),
    Pair(
        "one document by key",
        "document",
        "SELECT document_name, document_type, came_about, party_names, assertion_count"
        " FROM bi.document WHERE document_key = {}",
        """
        SELECT
            entity.name, document.document_type, count(DISTINCT assertion.id),
            string_agg(DISTINCT party.name, '; ')
        FROM ip4.document
        INNER JOIN ip4.entity ON document.id = entity.id
        LEFT JOIN ip4.assertion ON document.id = assertion.subject_id
        LEFT JOIN ip4.document_party ON assertion.id = document_party.id
        LEFT JOIN ip4.entity AS party ON document_party.party_id = party.id
        WHERE entity.key = {}
        GROUP BY document.id, entity.id
        """,
    ),
)
