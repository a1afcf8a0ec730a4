"""A quotation is one row per source and saying: whole with its text, in pieces without."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from psycopg.types.range import Range

from ip4db import model
from ip4db.seeding import attach, text
from ip4db.seeding.coverage import CLOSING, OPENING
from tests.seeding.test_evidence_stands_in_the_texts import TEXTS, with_texts
from tests.views.asking import ask

if TYPE_CHECKING:
    import sqlalchemy as sa

    from tests.views.record import Record

GAP = " […] "


def test_pieces_are_joined_in_their_order_and_gaps_are_marked(
    record: Record,
    draft: sa.Connection,
) -> None:
    saying = record.add(model.Utterance(key="u", description="It is one"))
    for key, reopens in (("a", False), ("b", True)):
        claim = record.claim(model.Assertion, record.source(key), record.country(f"of-{key}"))
        record.quotation(saying, claim, "it rains", "in spring", reopens=reopens)

    query = "SELECT row_key, words, piece_count, is_abridged FROM bi.quotation ORDER BY row_key"
    assert ask(draft, query) == [
        ("a|u", f"it rains{GAP}in spring", 2, True),
        ("b|u", f"it rains{GAP}in spring", 2, False),
    ]


def test_several_claims_share_one_quotation(record: Record, draft: sa.Connection) -> None:
    saying, source = record.add(model.Utterance(key="u", description="X")), record.source("a")
    first, second = (record.claim(model.Assertion, source, record.country(k)) for k in "xy")
    quotation = record.quotation(saying, first, "closer or abler")
    ids = {"source_id": quotation.source_id, "utterance_id": saying.id}
    record.add(model.AssertionQuotation(**ids, assertion_id=second.id))

    query = "SELECT assertion_keys, assertion_count FROM bi.quotation"
    assert ask(draft, query) == [("a/1; a/2", 2)]
    query = "SELECT view_row_key, assertion_key FROM bi.row_assertion WHERE view_name = 'quotation'"
    assert sorted(ask(draft, query)) == [("a|u", "a/1"), ("a|u", "a/2")]


@pytest.mark.parametrize(
    ("one", "other", "verbatim"),
    [
        ("one and the same", "One and the, same", ("yes", "yes")),
        ("one and the same", "and the same", ("partly", "yes")),
        ("one and the same", "another thing", ("denied", "denied")),
    ],
)
def test_words_are_verbatim_if_two_sources_print_them(
    record: Record,
    draft: sa.Connection,
    one: str,
    other: str,
    verbatim: tuple[str, str],
) -> None:
    saying = record.add(model.Utterance(key="u", description="X"))
    alone = record.add(model.Utterance(key="v", description="Y"))
    for key, phrase in (("a", one), ("b", other)):
        claim = record.claim(model.Assertion, record.source(key), record.country(f"of-{key}"))
        record.quotation(saying, claim, phrase)
    record.quotation(alone, claim, one)

    query = "SELECT verbatim, utterance_source_count FROM bi.quotation ORDER BY utterance_key, 1, 2"
    found = ask(draft, query)
    assert sorted(found[:2]) == sorted((each, 2) for each in verbatim)
    assert found[2:] == [("not_reported", 1)]


def test_speaker_and_occasion_are_those_that_the_source_gives(
    record: Record,
    draft: sa.Connection,
) -> None:
    nato, summit = record.body("nato", "alliance"), record.event("talks")
    what: dict[str, Any] = {"speaker_id": nato.id, "said_at_id": summit.id}
    saying = record.add(model.Utterance(key="u", description="X", reason="One says so", **what))
    dated: dict[str, Any] = {"code": "held", "date_precision": "year"}
    year = Range(dt.date(2024, 1, 1), dt.date(2025, 1, 1))
    record.claim(model.Milestone, record.source("c"), summit, date_possible=year, **dated)
    for key in ("full", "short"):
        claim = record.claim(model.Assertion, record.source(key), record.country(f"of-{key}"))
        record.quotation(saying, claim, "one", **(what if key == "full" else {}))

    query = """
        SELECT
            speaker_key, said_at_key, utterance_speaker_key, utterance_said_at_key, said_year,
            utterance_reason
        FROM bi.quotation ORDER BY row_key
    """
    assert ask(draft, query) == [
        ("nato", "talks", "nato", "talks", 2024, "One says so"),
        (None, None, "nato", "talks", 2024, "One says so"),
    ]


def test_no_source_lends_another_its_speaker_or_occasion(facts: sa.Connection) -> None:
    query = """
        SELECT source_key, speaker_key, said_at_key, utterance_speaker_key, utterance_said_at_key
        FROM bi.quotation
        WHERE utterance_source_count > 1 AND utterance_said_at_key IS NOT NULL
        ORDER BY utterance_key, source_key
    """
    china, concept = ("nato-leaders", "summit-london-2019"), "strategic-concept-2022"
    assert ask(facts, query) == [
        ("diplomat-galic-interview", "nato-document-2019", None, *china),
        ("rusi-nato-platform", *china, *china),
        ("rusi-nato-platform", concept, None, concept, "summit-madrid-2022"),
        ("usip-tightening-ties", *2 * (concept, "summit-madrid-2022")),
        ("rusi-nato-platform", *2 * ("nato", "summit-washington-2024")),
        ("wilson-center-goto", "nato", None, "nato", "summit-washington-2024"),
    ]


def test_the_words_of_documents_are_found_by_document_and_summit(facts: sa.Connection) -> None:
    query = """
        SELECT source_key, document_key, said_year, words FROM bi.quotation
        WHERE utterance_said_at_key IN ('summit-vilnius-2023', 'summit-washington-2024')
        ORDER BY said_year, utterance_key, source_key
    """
    statement = "ip4-statement-washington-2024"
    assert ask(facts, query) == [
        (
            "orf-paris-spoiler", "summit-declaration-vilnius-2023", 2023,
            f"creating strategic dependencies to enhance its influence{GAP}coercive tactics",
        ),
        ("rusi-nato-platform", None, 2024, "decisive enabler"),
        (
            "wilson-center-goto", None, 2024,
            "a decisive enabler of Russia\u2019s war against Ukraine",
        ),
        (
            "rusi-nato-platform", statement, 2024,
            GAP.join(
                (
                    "the illegal military cooperation between Russia and North Korea",
                    "undermines peace and stability to the Indo-Pacific and Europe",
                )
            ),
        ),
        (
            "rusi-nato-platform", None, 2024,
            "continues to pose systemic challenges to Euro-Atlantic security",
        ),
    ]  # fmt: skip


@with_texts
def test_with_its_text_each_quotation_is_what_stands_in_quotation_marks(
    seeded: sa.Connection,
) -> None:
    query = """
        SELECT row_key, words, verbatim, is_abridged, source_key, paragraph, piece_count
        FROM bi.quotation
    """
    pieces = {row[0]: row[-1] for row in ask(seeded, query)}
    files = "SELECT key, file_name FROM ip4.source_text INNER JOIN ip4.entity ON source_id = id"
    file_of: dict[str, str] = {row[0]: row[1] for row in ask(seeded, files)}

    attach.attach(seeded, TEXTS)

    found = ask(seeded, query)
    assert {row[0] for row in found} == pieces.keys()
    for row_key, words, verbatim, is_abridged, source, paragraph, _ in found:
        printed = text.read(TEXTS / file_of[source]).paragraphs[paragraph - 1]
        for stretch in words.split(GAP):
            before, _, after = printed.partition(stretch)
            assert before == "" or before[-1] in OPENING, row_key
            assert after.lstrip(".,")[0] in CLOSING, row_key
        assert (row_key, verbatim, is_abridged) == (row_key, "yes", False)
    assert sum(row[1].count(GAP) for row in found) == 1
