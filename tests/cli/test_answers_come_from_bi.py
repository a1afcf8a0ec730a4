"""The first answers come from schema `bi` alone and are not empty."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from ip4db.cli.answers import QUESTIONS


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_first_question_has_an_answer(facts: sa.Engine, question: str) -> None:
    with facts.connect() as connection:
        connection.execute(sa.text("SET ROLE ip4db_reader"))
        rows = connection.exec_driver_sql(QUESTIONS[question]).all()

    assert rows
