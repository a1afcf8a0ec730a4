"""Every worked question is answered by one SELECT over ``bi``, as its CSV says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from docs.questions.answer import NONE, PAGE, READER, Question, as_csv, as_page, questions

if TYPE_CHECKING:
    import sqlalchemy as sa

QUESTIONS = questions()
ENOUGH, FIT_TO_READ = 130, 40
OF_A_SCHEMA = re.compile(r"\b(?:FROM|JOIN|LATERAL)\s+([a-z_.]+)", re.IGNORECASE)
HIDDEN = re.compile(r"\b(ip4|ip4_read|ip4db|information_schema|public|pg_\w+)\.")

each_question = pytest.mark.parametrize("question", QUESTIONS, ids=lambda asked: asked.path.stem)


@pytest.fixture
def reader(facts: sa.Connection) -> sa.Connection:
    """Give the real seeds as our readers see them."""
    facts.exec_driver_sql(f"SET LOCAL ROLE {READER}")
    return facts


def test_there_are_many_questions_and_each_has_a_number_of_its_own() -> None:
    numbers = [question.number for question in QUESTIONS]

    assert len(numbers) >= ENOUGH
    assert numbers == [f"{number:02}" for number in range(1, len(numbers) + 1)]


@each_question
def test_a_question_asks_and_says_what_to_note(question: Question) -> None:
    assert question.asked.endswith("?")
    assert question.note


@each_question
def test_a_question_is_one_select_over_bi(question: Question) -> None:
    read = OF_A_SCHEMA.findall(question.select)

    assert question.select.startswith("SELECT")
    assert ";" not in re.sub(r"'[^']*'", "", question.select)
    assert all(name.startswith("bi.") for name in read if "." in name)
    assert not HIDDEN.search(question.select)


@each_question
def test_the_answer_is_that_of_the_file(question: Question, reader: sa.Connection) -> None:
    assert as_csv(question.rows(reader)) == question.answer.read_bytes().decode()


@each_question
def test_an_answer_is_neither_empty_nor_endless(question: Question, reader: sa.Connection) -> None:
    _, *rows = question.rows(reader)

    assert bool(rows) != (NONE in question.note)
    assert len(rows) <= FIT_TO_READ


def test_the_page_shows_questions_and_answers_as_they_are(reader: sa.Connection) -> None:
    answers = {question: question.rows(reader) for question in QUESTIONS}

    assert as_page(answers) == PAGE.read_bytes().decode()
