"""A source counts for a value only if it says that value; others are counted apart."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy.dialects.postgresql import Range

from ip4db import model
from tests.views.asking import ask

if TYPE_CHECKING:
    import sqlalchemy as sa

    from tests.views.record import Record


def years(first: int, last: int) -> dict[str, Any]:
    """Return the columns of a date that may be any day of some years."""
    days = Range(dt.date(first, 1, 1), dt.date(last + 1, 1, 1))
    return {"date_possible": days, "date_precision": "year" if first == last else "span"}


@pytest.mark.parametrize(
    ("key", "says", "others"),
    [
        ("milestone|relations_began|australia|nato|-|-", 1, 1),
        ("milestone|relations_began|republic-of-korea|nato|-|-", 1, 1),
        ("milestone|relations_began|japan|nato|-|-", 1, 2),
        ("milestone|partnership_formalised|japan|nato|-|-", 1, 1),
        ("milestone|intensified|ip4|nato|-|-|frequency meetings", 1, 0),
    ],
)
@pytest.mark.parametrize("view", ["corroboration", "timeline"])
def test_who_dates_it_otherwise_does_not_say_it(
    facts: sa.Connection,
    view: str,
    key: str,
    says: int,
    others: int,
) -> None:
    query = f"SELECT source_count, other_source_count FROM bi.{view} WHERE row_key = '{key}'"
    assert ask(facts, query) == [(says, others)]


def test_who_speaks_of_a_plan_does_not_say_that_nothing_came_of_it(facts: sa.Connection) -> None:
    query = """
        SELECT statement_polarity, source_count, other_source_count, is_single_source
        FROM bi.corroboration WHERE row_key = 'milestone|established|nato-liaison-office-tokyo|-|-'
    """
    assert ask(facts, query) == [("denied", 1, 1, True)]


def test_a_more_exact_date_says_the_less_exact_one(record: Record, draft: sa.Connection) -> None:
    office = record.entity(model.Initiative, "office", initiative_type="office")
    said: dict[str, Any] = {"code": "established", "statement": "It came"}
    for key, date in (("a", years(2010, 2014)), ("b", years(2012, 2012))):
        record.claim(model.Milestone, record.source(key), office, **said, **date)

    shown = "SELECT source_count, differing_source_count, source_names FROM bi.corroboration"
    assert ask(draft, shown) == [(2, 0, "A; B")]
    axis = "SELECT date_label, source_count, other_source_count FROM bi.timeline"
    assert ask(draft, axis) == [("2012", 1, 1)]


def test_a_date_that_follows_from_two_sources_has_two(
    record: Record,
    draft: sa.Connection,
) -> None:
    office = record.entity(model.Initiative, "office", initiative_type="office")
    for key, date in (("a", years(2010, 2013)), ("b", years(2012, 2015))):
        record.claim(model.Milestone, record.source(key), office, code="established", **date)

    axis = "SELECT date_label, source_count, other_source_count FROM bi.timeline"
    assert ask(draft, axis) == [("2012 to 2013", 2, 0)]


def test_a_shared_wish_is_no_cooperation_in_practice(record: Record, draft: sa.Connection) -> None:
    japan, nato = record.country("japan"), record.body("nato", "alliance")
    space = record.entity(model.CooperationArea, "space", topic_type="area")
    work: dict[str, Any] = {"partner_id": nato.id, "area_id": space.id}
    for key, level, tense in (("a", "practice", "current"), ("bb", "interest", "intended")):
        how: dict[str, Any] = {"level": level, "tense": tense, "statement": f"They work: {key}"}
        record.claim(model.Cooperation, record.source(key), japan, **work, **how)

    query = """
        SELECT source_names, affirming_source_count, differing_source_count, other_source_count
        FROM bi.corroboration
    """
    assert ask(draft, query) == [("A", 1, 1, 1)]


def test_who_foresaw_the_coming_does_not_say_that_they_came(facts: sa.Connection) -> None:
    query = """
        SELECT attended, source_count, other_source_count FROM bi.summit_participation
        WHERE event_key = 'summit-vilnius-2023' AND delegation_key = 'japan'
    """
    assert ask(facts, query) == [("yes", 2, 1)]
