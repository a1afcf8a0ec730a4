"""Every code that a chart could show has its label beside it, from one list for all views."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from ip4db import views
from ip4db.read_model import codes
from ip4db.views import columns, words

VIEWS = views.names()

NAMES = {
    "assertion.kind", "code.code", "code.list_name", "dictionary.code_list",
    "dictionary.column_name", "dictionary.references_column", "dictionary.view_name",
    "initiative_timeline.step_code", "issue.issue_key", "row_assertion.view_name",
}  # fmt: skip
"""Columns of names with underscores that are no codes."""


def text_columns(connection: sa.Connection, view: str) -> list[str]:
    found = sa.inspect(connection).get_columns(view, "bi")
    return [column["name"] for column in found if isinstance(column["type"], sa.Text)]


def coded(view: str, names: list[str]) -> dict[str, list[str]]:
    """Return the code lists of the columns that have any."""
    found = {name: columns.LISTED.search(words.description(view, name) or "") for name in names}
    return {name: listed[1].split(" or ") for name, listed in found.items() if listed}


@pytest.mark.parametrize("view", VIEWS)
def test_a_code_is_in_its_list_and_has_a_label(facts: sa.Connection, view: str) -> None:
    names = text_columns(facts, view)
    known = {name: {*listed} for name, listed in codes.lists().items()}
    for name, listed in coded(view, names).items():
        shown = facts.exec_driver_sql(
            f"SELECT DISTINCT {name}, {name}_label FROM bi.{view} WHERE {name} IS NOT NULL"
        ).all()

        assert {code for code, _ in shown} <= set().union(*(known[one] for one in listed)), name
        assert [code for code, label in shown if not label or "_" in label] == [], name
        assert names[names.index(name) + 1] == f"{name}_label"


@pytest.mark.parametrize("view", VIEWS)
def test_no_other_column_shows_codes(facts: sa.Connection, view: str) -> None:
    names = text_columns(facts, view)
    mute = [
        name for name in names if name not in coded(view, names) and f"{view}.{name}" not in NAMES
    ]
    if mute:
        tests = ", ".join(f"bool_or({name} ~ '^[a-z]+(_[a-z]+)+$')" for name in mute)
        found = facts.exec_driver_sql(f"SELECT {tests} FROM bi.{view}").one()
        assert [name for name, shows in zip(mute, found, strict=True) if shows] == []


def test_the_list_of_codes_holds_every_list_in_order(facts: sa.Connection) -> None:
    rows = facts.exec_driver_sql(
        "SELECT list_name, code, label FROM bi.code ORDER BY list_name, rank"
    )
    shown = [(row.list_name, row.code, row.label) for row in rows]

    assert shown == [
        (name, str(code), code.label)
        for name, listed in sorted(codes.lists().items())
        for code in listed
    ]
    assert (
        "participation_level",
        "head_of_state_or_government",
        "Head of state or government",
    ) in shown
    assert ("answer", "not_reported", "Not reported") in shown


@pytest.mark.parametrize(
    ("view", "key", "column", "label"),
    [
        ("milestone", "orf-paris-spoiler/41", "milestone", "Planned: established"),
        ("milestone", "wilson-center-goto/91", "milestone", "Not: established"),
        ("participation", "rusi-nato-platform/91", "level", "Not: prime minister"),
        ("stance", "diplomat-galic-interview/159", "position", "Not: seeks"),
    ],
)
def test_a_label_tells_what_is_denied_or_foreseen(
    facts: sa.Connection, view: str, key: str, column: str, label: str
) -> None:
    query = sa.text(f"SELECT {column}_label FROM bi.{view} WHERE assertion_key = :key")

    assert facts.scalar(query, {"key": key}) == label


@pytest.mark.parametrize(("view", "column"), [("milestone", "milestone"), ("stance", "position")])
def test_a_plain_label_is_never_that_of_a_plan_or_a_denial(
    facts: sa.Connection, view: str, column: str
) -> None:
    wrong = f"""
        SELECT assertion_key FROM bi.{view} INNER JOIN bi.code ON {column}_label = code.label
        WHERE polarity = 'denied' OR modality <> 'asserted'
    """
    assert facts.exec_driver_sql(wrong).all() == []
