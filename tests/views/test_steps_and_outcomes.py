"""How far an initiative has come, and what became of what was foreseen."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from ip4db import model
from tests.views.asking import ask

if TYPE_CHECKING:
    import sqlalchemy as sa

    from tests.views.record import Record


def test_the_tokyo_office_goes_from_word_to_hold_to_nothing(facts: sa.Connection) -> None:
    query = """
        SELECT step, step_code, polarity, subject_key FROM bi.initiative_timeline
        WHERE initiative_key = 'nato-liaison-office-tokyo' ORDER BY step_number
    """
    office = "nato-liaison-office-tokyo"
    course = [
        "discussed", "proposed", "proposed", "proposed", "in preparation", "vetoes", "vetoes",
        "under discussion", "planned: established", "denied: mentions", "on hold",
        "not established",
    ]  # fmt: skip

    assert [row[0] for row in ask(facts, query) if row[0] in course] == course
    assert ask(facts, query)[-1] == ("not established", "established", "denied", office)


def test_a_step_is_put_in_order_by_its_anchor(facts: sa.Connection) -> None:
    query = """
        SELECT hedge, order_to, order_basis FROM bi.initiative_timeline
        WHERE step = 'vetoes' ORDER BY step_number
    """
    day = dt.date(2023, 7, 27)
    assert ask(facts, query) == [
        ("reportedly", day, "date of the anchor"), (None, day, "date of the same claim elsewhere"),
    ]  # fmt: skip


def test_applause_for_a_veto_is_a_step_of_the_initiative(facts: sa.Connection) -> None:
    query = """
        SELECT step, order_basis FROM bi.initiative_timeline
        WHERE initiative_key = 'nato-liaison-office-tokyo' AND subject_key = 'chinese-state-media'
    """
    assert ask(facts, query) == [("welcomes", "date of the claim it is about")]


def test_what_was_foreseen_is_followed_up(facts: sa.Connection) -> None:
    query = """
        SELECT subject_key, modality, outcome FROM bi.expectation
        WHERE subject_key IN ('ip4-statement-vilnius-2023', 'summit-vilnius-2023')
        AND outcome_count = 1 AND kind = 'milestone' ORDER BY subject_key
    """
    assert ask(facts, query) == [
        ("ip4-statement-vilnius-2023", "open", "came_about"),
        ("summit-vilnius-2023", "scheduled", "came_about"),
    ]


def test_what_nobody_took_up_again_has_no_outcome(facts: sa.Connection) -> None:
    query = """
        SELECT modality, outcome, assertion_keys = assertion_key FROM bi.expectation
        WHERE subject_key = 'blinken-ip4-meeting-planned' AND kind = 'milestone'
    """
    assert ask(facts, query) == [("planned", "no_outcome_reported", True)]


@pytest.mark.parametrize(
    ("reports", "outcome"),
    [
        ([], "no_outcome_reported"),
        ([("on_hold", "asserted")], "stalled"),
        ([("on_hold", "asserted"), ("established", "denied")], "did_not_come_about"),
        ([("on_hold", "asserted"), ("established", "asserted")], "came_about"),
        ([("established", "denied"), ("established", "asserted")], "sources_differ"),
        ([("under_discussion", "asserted")], "still_foreseen"),
    ],
)
def test_an_outcome_is_the_furthest_state_reported(
    record: Record,
    draft: sa.Connection,
    reports: list[tuple[str, str]],
    outcome: str,
) -> None:
    office = record.entity(model.Initiative, "office", initiative_type="office")
    first, later = record.source("first"), record.source("later")
    planned = record.claim(model.Milestone, first, office, code="established", modality="planned")
    for code, polarity in reports:
        report = record.claim(model.Milestone, later, office, code=code, polarity=polarity)
        link = {"from_id": report.id, "to_id": planned.id}
        record.add(model.AssertionLink(**link, relation="outcome_of"))

    query = "SELECT outcome FROM bi.expectation WHERE modality = 'planned'"
    assert ask(draft, query) == [(outcome,)]


@pytest.mark.parametrize(
    ("code", "modality", "foreseen"),
    [
        ("established", "planned", [("step", True)]),
        ("established", "recommended", [("position", False)]),
        ("in_preparation", "asserted", [("step", True)]),
        ("explored", "asserted", [("step", True)]),
        ("established", "asserted", []),
        ("established", "counterfactual", []),
    ],
)
def test_what_is_foreseen_is_a_step_an_effect_or_a_position(
    record: Record,
    draft: sa.Connection,
    code: str,
    modality: str,
    foreseen: list[tuple[str, bool]],
) -> None:
    office = record.entity(model.Initiative, "office", initiative_type="office")
    record.claim(model.Milestone, record.source("a"), office, code=code, modality=modality)

    assert ask(draft, "SELECT foreseen, can_come_about FROM bi.expectation") == foreseen


def test_nothing_comes_of_opinions(facts: sa.Connection) -> None:
    query = """
        SELECT DISTINCT foreseen FROM bi.expectation
        WHERE NOT can_come_about AND outcome = 'no_outcome_reported' ORDER BY foreseen
    """
    assert ask(facts, query) == [("effect",), ("position",)]
    query = "SELECT count(*) FROM bi.expectation WHERE NOT can_come_about AND outcome_count > 0"
    assert ask(facts, query) == [(0,)]


def test_an_undated_step_is_no_later_than_the_first_source_that_reports_it(
    record: Record,
    draft: sa.Connection,
) -> None:
    office = record.entity(model.Initiative, "office", initiative_type="office")
    early = record.source("early", after=dt.date(2023, 3, 1), before=dt.date(2023, 3, 31))
    late = record.source("late", after=dt.date(2024, 5, 1), before=dt.date(2024, 5, 31))
    for source in (late, early):
        record.claim(model.Milestone, source, office, code="proposed")
    record.claim(model.Milestone, late, office, code="explored")
    record.claim(model.Milestone, early, office, code="established", modality="planned")
    record.claim(model.Milestone, late, office, code="established", polarity="denied")

    query = """
        SELECT step, source_key, order_from, order_to, order_basis
        FROM bi.initiative_timeline ORDER BY step_number
    """
    in_march, in_may = dt.date(2023, 3, 31), dt.date(2024, 5, 31)
    first = "writing of the first source with the same claim"
    own = "writing of the source"
    assert ask(draft, query) == [
        ("proposed", "early", None, in_march, own),
        ("proposed", "late", None, in_march, first),
        ("planned: established", "early", dt.date(2023, 3, 1), in_march, own),
        ("explored", "late", None, in_may, own),
        ("not established", "late", dt.date(2024, 5, 1), in_may, own),
    ]
