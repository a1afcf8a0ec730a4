"""The first answers come from schema `bi` alone and are not empty."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from ip4db.cli.answers import QUESTIONS


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_first_question_has_an_answer(facts: sa.Connection, question: str) -> None:
    facts.execute(sa.text("SET LOCAL ROLE ip4db_reader"))

    assert facts.exec_driver_sql(QUESTIONS[question]).all()
