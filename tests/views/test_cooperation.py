"""On what the four work with NATO, one by one and as a group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ip4db import model
from tests.views.asking import NO, PARTNERS, ask, four

if TYPE_CHECKING:
    import sqlalchemy as sa

    from tests.views.record import Record


@pytest.mark.parametrize(
    ("area", "cells"),
    [
        (
            "counter-piracy",
            ("yes", "yes", "yes", "yes", "yes", NO, "China; Other global partners of NATO"),
        ),
        ("cyber-defence", (NO, "yes", NO, "yes", "yes", NO, None)),
        ("strategic-communication", (NO, NO, NO, NO, NO, "yes", None)),
    ],
)
def test_members_and_group_stand_side_by_side(
    facts: sa.Connection,
    area: str,
    cells: tuple[str | None, ...],
) -> None:
    query = f"""
        SELECT {PARTNERS}, group_ip4, unspecified_member, other_names
        FROM bi.cooperation_matrix WHERE area_key = '{area}'
    """
    assert ask(facts, query) == [cells]


def test_cooperation_that_is_only_planned_is_no_yes(facts: sa.Connection) -> None:
    query = """
        SELECT group_ip4, planned_names FROM bi.cooperation_matrix
        WHERE area_key = 'joint-military-exercises'
    """
    assert ask(facts, query) == [(NO, "Indo-Pacific Four")]


def test_a_level_is_the_furthest_that_is_affirmed(facts: sa.Connection) -> None:
    query = """
        SELECT area_key, japan_level, group_level FROM bi.cooperation_matrix
        WHERE area_key IN ('cyber-defence', 'maritime-security') ORDER BY area_key
    """
    assert ask(facts, query) == [
        ("cyber-defence", "interest", "project"), ("maritime-security", "practice", "priority"),
    ]  # fmt: skip


def test_only_each_becomes_a_fact_about_members(record: Record, draft: sa.Connection) -> None:
    group, _ = four(record)
    source, nato = record.source("a"), record.body("nato", "alliance")
    for how in ("each", "group", "unspecified"):
        area = record.entity(model.CooperationArea, how, topic_type="area")
        work: dict[str, Any] = {"area_id": area.id, "level": "practice", "tense": "current"}
        record.claim(model.Cooperation, source, group, partner_id=nato.id, distribution=how, **work)

    query = f"""
        SELECT area_key, {PARTNERS}, group_ip4, unspecified_member, partner_count
        FROM bi.cooperation_matrix ORDER BY area_key
    """
    assert ask(draft, query) == [
        ("each", "yes", "yes", "yes", "yes", NO, NO, 4),
        ("group", NO, NO, NO, NO, "yes", NO, 0),
        ("unspecified", NO, NO, NO, NO, NO, "yes", 0),
    ]


def test_cooperation_with_others_than_nato_stands_apart(facts: sa.Connection) -> None:
    query = f"""
        SELECT area_key, {PARTNERS}, group_ip4, other_names, not_with_nato_names
        FROM bi.cooperation_matrix
        WHERE area_key = 'arms-control'
    """
    euro_atlantic = "Indo-Pacific Four with Like-minded states of the Euro-Atlantic"
    assert ask(facts, query) == [
        ("arms-control", NO, NO, NO, "yes", NO, None, euro_atlantic),
    ]


def test_cooperation_of_the_past_says_so(facts: sa.Connection) -> None:
    query = """
        SELECT area_key, japan_tense, group_tense FROM bi.cooperation_matrix
        WHERE area_key IN ('counter-piracy', 'cyber-defence', 'maritime-security')
        ORDER BY area_key
    """
    assert ask(facts, query) == [
        ("counter-piracy", "past", "past"),
        ("cyber-defence", "intended", "current"),
        ("maritime-security", "current", "current"),
    ]


@pytest.mark.parametrize(
    ("partner", "programme", "with_nato"),
    [
        ("nato", False, True),
        ("council", False, True),
        ("allies", False, False),
        (None, False, False),
        (None, True, True),
        ("allies", True, False),
    ],
)
def test_nato_is_a_side_if_named_or_if_a_programme_with_it_is(
    record: Record,
    draft: sa.Connection,
    partner: str | None,
    *,
    programme: bool,
    with_nato: bool,
) -> None:
    _, (_, japan, *_) = four(record)
    nato = record.body("nato", "alliance")
    sides = {
        "nato": nato,
        "council": record.body("council", "international_body", part_of_id=nato.id),
        "allies": record.body("allies", "unnamed", part_of_id=nato.id),
    }
    kind = {"document_level": "instance", "document_type": "partnership_programme"}
    paper = record.entity(model.Document, "paper", **kind)
    area = record.entity(model.CooperationArea, "cyber", topic_type="area")
    work: dict[str, Any] = {
        "area_id": area.id,
        "level": "practice",
        "tense": "current",
        "partner_id": sides[partner].id if partner else None,
        "instrument_id": paper.id if programme else None,
    }
    record.claim(model.Cooperation, record.source("a"), japan, **work)

    query = "SELECT japan, not_with_nato_names IS NULL FROM bi.cooperation_matrix"
    assert ask(draft, query) == [("yes" if with_nato else NO, with_nato)]
    assert ask(draft, "SELECT is_with_nato FROM bi.cooperation") == [(with_nato,)]
