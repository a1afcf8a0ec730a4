"""Every answer leads to its evidence, and views show what is known of the sources."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from ip4db import model
from ip4db.model.codes.sources import Basis
from tests.views.record import sha256

if TYPE_CHECKING:
    import sqlalchemy as sa

    from tests.views.record import Record


def test_words_are_shown_to_those_who_attached_them(record: Record, draft: sa.Connection) -> None:
    source = record.source("a")
    record.claim(model.Assertion, source, record.country("japan"))
    shown = "SELECT passage_key, printed_words, words_status, sha256 FROM bi.evidence"
    assert draft.exec_driver_sql(shown).all() == [("a#p1", None, "not attached", sha256("words"))]

    words = {"source_id": source.id, "paragraph": 1, "words": "The words of it"}
    record.add(model.AttachedParagraph(**words))

    assert draft.exec_driver_sql(shown).all() == [("a#p1", "words", "attached", sha256("words"))]


def test_silence_of_a_source_is_a_row(record: Record, draft: sa.Connection) -> None:
    japan, named, silent = record.country("japan"), record.source("named"), record.source("silent")
    for form in ("Japan", "Japn"):
        place = {"source_id": named.id, "passage_id": record.passage(named).id}
        record.add(model.Mention(**place, entity_id=japan.id, printed=form, manner="name"))

    query = f"""
        SELECT source_key, mentioned, mentioned_count, printed_forms FROM bi.mention
        WHERE entity_key = 'japan' AND source_key IN ('named', '{silent.key}') ORDER BY source_key
    """
    assert draft.exec_driver_sql(query).all() == [
        ("named", "yes", 1, "Japan; Japn"), ("silent", "not_reported", 0, None),
    ]  # fmt: skip


def test_every_source_is_paired_with_every_entity(facts: sa.Connection) -> None:
    query = """
        SELECT
            (SELECT count(*) FROM bi.mention),
            (SELECT count(*) FROM ip4.entity) * (SELECT count(*) FROM ip4.source)
    """
    shown, pairs = facts.exec_driver_sql(query).one()
    assert shown == pairs


def test_events_order_sources_that_no_date_orders(record: Record, draft: sa.Connection) -> None:
    one, other = record.event("one"), record.event("other")
    record.source("first", before=one)
    record.source("second", after=one, before=other)
    record.source("third", after=other)
    record.source("anytime")

    order = (
        "SELECT earlier_source_key, later_source_key, is_direct FROM bi.source_order ORDER BY 1, 2"
    )
    assert draft.exec_driver_sql(order).all() == [
        ("first", "second", True), ("first", "third", False), ("second", "third", True),
    ]  # fmt: skip


def test_an_order_says_if_the_texts_alone_tell_it(record: Record, draft: sa.Connection) -> None:
    years = {"early": (2020, 2021), "late": (2023, 2024), "later": (2026, 2027)}
    for key, (first, last) in years.items():
        days = {"after": dt.date(first, 1, 1), "before": dt.date(last, 1, 1)}
        source = record.source(key, **days)
        if key == "late":
            # What stands in the text bounds it from below only.
            bound = record.session.get(model.SourceBound, (source.id, 2))
            assert bound is not None
            bound.basis, bound.passage_id = Basis.EXTERNAL, None
            record.session.flush()

    query = 'SELECT row_key, basis FROM bi.source_order ORDER BY row_key COLLATE "C"'
    assert draft.exec_driver_sql(query).all() == [
        ("early|late", "stated"), ("early|later", "stated"), ("late|later", "external"),
    ]  # fmt: skip


def test_no_text_says_that_the_interview_is_older_than_two_articles(facts: sa.Connection) -> None:
    query = "SELECT earlier_source_key FROM bi.source_order WHERE basis = 'external'"
    assert facts.exec_driver_sql(query).scalars().all() == ["diplomat-galic-interview"] * 2


def test_the_order_of_sources_has_no_circle(facts: sa.Connection) -> None:
    both = """
        SELECT this.row_key FROM bi.source_order AS this
        INNER JOIN bi.source_order AS other
            ON this.earlier_source_key = other.later_source_key
            AND this.later_source_key = other.earlier_source_key
    """
    assert facts.exec_driver_sql(both).all() == []


def test_bounds_that_exclude_each_other_give_no_window(
    record: Record,
    draft: sa.Connection,
) -> None:
    record.source("a", after=dt.date(2024, 7, 11), before=dt.date(2023, 7, 11))

    window = "SELECT possible, is_conflicting FROM ip4_read.anchor_date WHERE is_conflicting"
    assert draft.exec_driver_sql(window).all() == [(None, True)]


def test_a_passage_says_what_is_taken_from_it(facts: sa.Connection) -> None:
    unused = (
        "SELECT passage_key FROM bi.passage WHERE assertion_count > 0 AND no_claims IS NOT NULL"
    )

    assert facts.exec_driver_sql(unused).all() == []


@pytest.mark.parametrize(
    ("manner", "is_named"), [("name", True), ("description", False), (None, False)]
)
def test_a_speaker_is_named_if_the_source_prints_a_name(
    record: Record,
    draft: sa.Connection,
    manner: str | None,
    is_named: bool,  # noqa: FBT001
) -> None:
    source, allies = record.source("a"), record.body("allies", "unnamed")
    passage = record.passage(source)
    if manner:
        how = {"entity_id": allies.id, "manner": manner, "printed": "Allies"}
        record.add(model.Mention(source_id=source.id, passage_id=passage.id, **how))
    record.claim(model.Assertion, source, allies, speakers=((allies, None),))

    query = "SELECT depth, is_named FROM bi.attribution ORDER BY depth"
    assert draft.exec_driver_sql(query).all() == [(0, True), (1, is_named)]


def test_the_last_speaker_of_each_claim_is_its_holder(facts: sa.Connection) -> None:
    query = """
        SELECT assertion.assertion_key FROM bi.assertion
        INNER JOIN bi.attribution ON assertion.assertion_key = attribution.assertion_key
        GROUP BY assertion.assertion_key, assertion.holder_key
        HAVING sum(holder_count) <> 1
            OR max(actor_key) FILTER (WHERE is_holder) <> assertion.holder_key
    """
    assert facts.exec_driver_sql(query).all() == []


def test_the_dictionary_repeats_the_comments(draft: sa.Connection) -> None:
    query = """
        SELECT description, grain, is_key FROM bi.dictionary
        WHERE view_name = 'evidence' AND column_name = 'evidence_number'
    """
    assert draft.exec_driver_sql(query).all() == [
        ("Number in order of importance, from 1", "One row per assertion and passage.", False),
    ]


def test_a_key_is_found_by_any_name(record: Record, draft: sa.Connection) -> None:
    japan = record.country("japan")
    record.add(model.EntityName(entity_id=japan.id, name="Nippon", name_type="standard"))

    query = "SELECT known_as, name_type FROM bi.entity_name WHERE entity_key = 'japan' ORDER BY 1"
    assert draft.exec_driver_sql(query).all() == [("Japan", "canonical"), ("Nippon", "standard")]


@pytest.mark.parametrize(
    ("first", "last", "answer"),
    [
        ("2012-01-01", "2014-12-31", True),
        ("2014-12-31", "2014-12-31", True),
        ("2012-01-01", "2015-01-01", None),
        ("2015-01-01", "2015-12-31", False),
        (None, "2014-12-31", True),
        ("2015-01-01", None, False),
        ("2014-12-31", None, None),
        (None, None, None),
    ],
)
def test_had_it_happened_by_the_end_of_2014(
    draft: sa.Connection,
    first: str | None,
    last: str | None,
    answer: bool | None,  # noqa: FBT001
) -> None:
    asked = draft.exec_driver_sql("SELECT bi.happened_by(%s, %s, '2014-12-31')", (first, last))

    assert asked.scalar() is answer


@pytest.mark.parametrize(
    ("first", "last", "answer"),
    [
        ("2022-01-01", "2022-12-31", True),
        ("2022-01-01", "2023-01-01", None),
        ("2023-01-31", "2023-06-30", False),
        ("2023-02-01", None, False),
        (None, None, None),
    ],
)
def test_was_it_before_january_2023(
    draft: sa.Connection,
    first: str | None,
    last: str | None,
    answer: bool | None,  # noqa: FBT001
) -> None:
    asked = "SELECT bi.definitely_before(%s, %s, '2023-01-01', '2023-01-31')"

    assert draft.exec_driver_sql(asked, (first, last)).scalar() is answer


def test_what_was_written_by_a_day(record: Record, draft: sa.Connection) -> None:
    japan, day = record.country("japan"), dt.date(2023, 7, 1)
    for key, bounds in {
        "early": {"before": dt.date(2023, 6, 30)},
        "late": {"after": dt.date(2023, 7, 2)},
        "unknown": {},
    }.items():
        record.claim(model.Assertion, record.source(key, **bounds), japan)

    asked = draft.exec_driver_sql("SELECT source_key, written FROM bi.as_of(%s) ORDER BY 1", (day,))
    assert asked.all() == [("early", "yes"), ("unknown", "maybe")]


def test_a_claim_is_cited_with_its_paragraphs_and_its_holder(
    record: Record,
    draft: sa.Connection,
) -> None:
    source, japan = record.source("a-paper"), record.country("japan")
    claim = record.claim(model.Assertion, source, japan, speakers=((japan, None),))
    second = {"source_id": source.id, "passage_id": record.passage(source, 2).id}
    record.add(model.Evidence(assertion_id=claim.id, ordinal=2, **second))

    cited = draft.exec_driver_sql("SELECT bi.cite(%s), bi.cite('none')", (claim.key,)).one()
    assert tuple(cited) == ("A Paper, ¶ 1, 2, citing Japan [a-paper/1]", None)


def test_the_five_articles_stand_in_their_partial_order(facts: sa.Connection) -> None:
    query = "SELECT earlier_source_key, later_source_key FROM bi.source_order"
    first, last = "usip-tightening-ties", ("rusi-nato-platform", "wilson-center-goto")
    middle = ("diplomat-galic-interview", "orf-paris-spoiler")

    assert {tuple(pair) for pair in facts.exec_driver_sql(query)} >= {
        *((first, later) for later in (*middle, *last)),
        *((earlier, later) for earlier in middle for later in last),
    }


def test_a_name_that_no_other_article_prints_is_silence_in_the_others(facts: sa.Connection) -> None:
    query = """
        SELECT mentioned, count(*) FROM bi.mention
        WHERE entity_key = 'cyber-defence' GROUP BY mentioned ORDER BY mentioned
    """
    assert {mentioned for mentioned, _ in facts.exec_driver_sql(query)} == {"yes", "not_reported"}
