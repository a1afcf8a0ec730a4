"""The dictionary tells clients which column holds which codes, and what a key refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ip4db import views
from ip4db.views import words
from tests.views.asking import ask

if TYPE_CHECKING:
    import sqlalchemy as sa


@pytest.mark.parametrize("view", views.names())
def test_a_reference_leads_to_one_row(facts: sa.Connection, view: str) -> None:
    references = ask(
        facts,
        f"""
        SELECT column_name, references_view, references_column FROM bi.dictionary
        WHERE view_name = '{view}' AND references_view IS NOT NULL
        """,
    )
    for column, target, key in references:
        lost = f"""
            SELECT {column} FROM bi.{view} WHERE {column} IS NOT NULL
            EXCEPT SELECT {key} FROM bi.{target}
        """
        assert ask(facts, lost) == [], column
        assert ask(facts, f"SELECT count({key}) = count(DISTINCT {key}) FROM bi.{target}") == [
            (True,)
        ]


def test_references_follow_from_the_names_of_columns(facts: sa.Connection) -> None:
    query = """
        SELECT column_name, references_view FROM bi.dictionary
        WHERE view_name = 'evidence' AND references_view IS NOT NULL ORDER BY column_name
    """
    assert ("passage_key", "passage") in ask(facts, query)
    assert ("assertion_key", "assertion") in ask(facts, query)


def test_a_code_list_is_named_where_a_column_holds_codes(facts: sa.Connection) -> None:
    query = """
        SELECT code_list FROM bi.dictionary
        WHERE view_name = 'summit_participation' AND column_name = 'best_level'
    """
    assert ask(facts, query) == [("participation_level",)]
    unknown = """
        SELECT view_name, column_name, code_list FROM bi.dictionary
        WHERE code_list IS NOT NULL AND code_list NOT IN (SELECT list_name FROM bi.code)
    """
    assert ask(facts, unknown) == []


def test_every_description_is_of_a_column_that_there_is(facts: sa.Connection) -> None:
    columns = set(ask(facts, "SELECT view_name, column_name FROM bi.dictionary"))
    columns |= {("", name) for _, name in columns}

    assert [found for *found, _ in words.rows() if found[1] and (*found,) not in columns] == []
