"""Concurrent transactions cannot together break a rule that each of them keeps.

Each case is two changes, neither of which breaks a rule. Both are made before either is
committed. The first is checked, so that it holds the lock of the rules; the second then has to
be seen waiting for it before the first commits.
"""

from __future__ import annotations

import contextlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

import psycopg
import pytest
import sqlalchemy as sa

from ip4db.seeding import bulk
from tests.model.conftest import WORLD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future


class Race(NamedTuple):
    """A rule and two changes that only together break it."""

    rule: str
    one: str
    other: str

    def __str__(self) -> str:
        """Name the case as tests do."""
        return f"{self.rule}: {self.one.split(' (')[0].split(' SET')[0]}"


def circle(rule: str, table: str, one: int, other: int) -> Race:
    """Return the race of two links that make a circle."""
    link = rule.replace("_makes_no_circle", "_id")
    change = f"UPDATE ip4.{table} SET {link} = {{}} WHERE id = {{}}"
    return Race(rule, change.format(other, one), change.format(one, other))


def withdrawal(item: str, key: str, insert: str) -> Race:
    """Return the race of a key that is used and withdrawn."""
    note = f"INSERT INTO ip4.withdrawal (item, key, reason) VALUES ('{item}', '{key}', 'Twice')"
    return Race("a_withdrawn_key_is_not_in_use", insert, note)


SHORTEN = "UPDATE ip4.source_text SET paragraphs = 4 WHERE source_id = 13"
PASSAGE = (
    "INSERT INTO ip4.passage (source_id, label, paragraph, start_at, end_at, sha256, role)"
    " VALUES (13, 'p9', 9, 0, 1, repeat('9', 64), 'body')"
)

RACES = [
    circle("part_of_makes_no_circle", "event", 19, 20),
    circle("part_of_makes_no_circle", "organisation", 2, 17),
    circle("belongs_to_makes_no_circle", "person", 3, 18),
    circle("broader_makes_no_circle", "topic", 22, 23),
    circle("instance_of_makes_no_circle", "document", 7, 21),
    Race(
        "speakers_follow_each_other",
        "INSERT INTO ip4.attribution (assertion_id, depth, actor_id, speech_act)"
        " VALUES (1, 3, 2, 'says')",
        "DELETE FROM ip4.attribution WHERE assertion_id = 1 AND depth = 2",
    ),
    Race("a_passage_lies_within_its_text", PASSAGE, SHORTEN),
    Race(
        "an_attached_paragraph_lies_within_its_text",
        "INSERT INTO ip4.attached_paragraph (source_id, paragraph, words) VALUES (13, 9, 'Word')",
        SHORTEN,
    ),
    Race(
        "no_claims_means_no_evidence",
        "INSERT INTO ip4.evidence (assertion_id, ordinal, source_id, passage_id)"
        " VALUES (2, 2, 13, 2)",
        "UPDATE ip4.passage SET no_claims = 'A menu' WHERE id = 2",
    ),
    Race(
        "a_repeat_repeats_an_original",
        "UPDATE ip4.passage SET repeats_id = 1 WHERE id = 4",
        "UPDATE ip4.passage SET repeats_id = 2 WHERE id = 1",
    ),
    Race(
        "a_piece_lies_within_its_passage",
        "UPDATE ip4.quotation_piece SET end_at = 9 WHERE ordinal = 3",
        "UPDATE ip4.passage SET end_at = 8 WHERE id = 2",
    ),
    Race(
        "pieces_follow_each_other_with_a_gap",
        "UPDATE ip4.quotation_piece SET start_at = 4 WHERE ordinal = 2",
        "UPDATE ip4.quotation_piece SET end_at = 3 WHERE ordinal = 1",
    ),
    Race(
        "only_each_has_exceptions",
        "INSERT INTO ip4.assertion_exception (assertion_id, member_id, says)"
        " VALUES (2, 15, 'denied')",
        "UPDATE ip4.assertion SET distribution = 'own' WHERE id = 2",
    ),
    withdrawal(
        "entity",
        "atlantis",
        "INSERT INTO ip4.entity (id, key, kind, name) OVERRIDING SYSTEM VALUE"
        " VALUES (99, 'atlantis', 'place', 'Atlantis');"
        "INSERT INTO ip4.place (id, kind, place_type) VALUES (99, 'place', 'city')",
    ),
    withdrawal(
        "assertion",
        "paper/99",
        "INSERT INTO ip4.assertion"
        " (id, source_id, number, kind, statement, subject_id) OVERRIDING SYSTEM VALUE"
        " VALUES (99, 13, 99, 'statement', 'S', 1);"
        "INSERT INTO ip4.evidence (assertion_id, ordinal, source_id, passage_id)"
        " VALUES (99, 1, 13, 1);"
        "INSERT INTO ip4.attribution (assertion_id, depth, actor_id, speech_act)"
        " VALUES (99, 0, 13, 'states')",
    ),
    withdrawal("passage", "paper#p9", PASSAGE),
    withdrawal(
        "issue",
        "why",
        "INSERT INTO ip4.issue (key, question, verdict) VALUES ('why', 'Why?', 'open')",
    ),
    withdrawal(
        "utterance",
        "word",
        "INSERT INTO ip4.utterance (key, speaker_id, description) VALUES ('word', 3, 'A word')",
    ),
]

ROW_BY_ROW = {
    "the_source_speaks_first",
    "the_speaker_can_speak",
    "the_place_is_a_place",
    "a_tenure_is_of_a_person",
    "a_document_party_is_of_a_document",
    "a_document_relation_is_of_a_document",
    "a_provision_reading_is_of_a_provision",
    "a_wording_is_of_a_document_or_an_actor",
    "the_key_is_source_and_number",
    "the_key_is_source_and_label",
    # Pieces are numbered from 1, so only a change that may not delete piece 1 can leave none.
    "a_quotation_has_a_piece",
}
"""Rules that compare one row with what can never change: two changes cannot break them."""

RULES = """
SELECT DISTINCT tgname FROM pg_trigger
INNER JOIN pg_class ON pg_class.oid = tgrelid
WHERE relnamespace = 'ip4'::regnamespace AND tgconstraint <> 0 AND tgenabled = 'O'
    AND NOT tgisinternal AND tgname !~ '_has_its_(row|payload)$'
"""
"""A row or payload is tied to its kind by a foreign key, which no two changes can get around."""

CHECK = "SET CONSTRAINTS ALL IMMEDIATE"
CIRCLE = RACES[0]


def test_every_rule_that_two_changes_can_break_is_tried_here(draft: sa.Connection) -> None:
    in_force = set(draft.scalars(sa.text(RULES)))

    assert in_force == {race.rule for race in RACES} | ROW_BY_ROW


@pytest.fixture
def connect(migrated: sa.Connection) -> Iterator[Callable[[], psycopg.Connection]]:
    """Give connections to a small world in which changes are committed."""
    migrated.exec_driver_sql(WORLD.read_text(encoding="utf-8"))
    migrated.exec_driver_sql("UPDATE ip4.assertion SET distribution = 'each' WHERE id = 2")
    migrated.commit()
    url = migrated.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    with contextlib.ExitStack() as stack:
        yield lambda: stack.enter_context(psycopg.connect(url))


def wait_until_blocked(by: psycopg.Connection, waiting: psycopg.Connection) -> None:
    """Return once the server says that one connection waits for the other."""
    blockers = "SELECT pg_blocking_pids(%s)"
    pid = waiting.info.backend_pid
    for _ in range(100_000):
        row = by.execute(blockers, (pid,)).fetchone()
        if row and row[0] == [by.info.backend_pid]:
            return
    pytest.fail("the second transaction did not wait for the first")


def fails(work: Future[None]) -> psycopg.Error | None:
    """Return the error with which work ends in another thread, if it does."""
    error = work.exception(timeout=60)
    assert error is None or isinstance(error, psycopg.Error), error
    return error


@pytest.mark.parametrize("order", ["one first", "other first"])
@pytest.mark.parametrize("race", RACES, ids=str)
def test_the_second_waits_and_is_refused(
    connect: Callable[[], psycopg.Connection],
    race: Race,
    order: str,
) -> None:
    first, second = connect(), connect()
    changes = race[1:] if order == "one first" else race[:0:-1]
    for connection, change in zip((first, second), changes, strict=True):
        connection.execute(change.encode())

    with ThreadPoolExecutor() as threads:
        first.execute(CHECK)
        waiting = threads.submit(second.commit)
        wait_until_blocked(first, second)
        first.commit()
        error = fails(waiting)

    assert error is not None
    assert error.diag.constraint_name == race.rule


def test_the_second_waits_and_commits_where_both_may_stand(
    connect: Callable[[], psycopg.Connection],
) -> None:
    first, second = connect(), connect()
    first.execute("UPDATE ip4.event SET part_of_id = 5 WHERE id = 19")
    second.execute("UPDATE ip4.event SET part_of_id = 19 WHERE id = 20")

    with ThreadPoolExecutor() as threads:
        first.execute(CHECK)
        waiting = threads.submit(second.commit)
        wait_until_blocked(first, second)
        first.commit()

        assert fails(waiting) is None


def test_two_serializable_transactions_cannot_break_a_rule_either(
    connect: Callable[[], psycopg.Connection],
) -> None:
    first, second = connect(), connect()
    for connection, change in zip((first, second), CIRCLE[1:], strict=True):
        connection.isolation_level = psycopg.IsolationLevel.SERIALIZABLE
        connection.execute(change.encode())

    with ThreadPoolExecutor() as threads:
        first.execute(CHECK)
        waiting = threads.submit(second.commit)
        wait_until_blocked(first, second)
        first.commit()

        assert isinstance(fails(waiting), psycopg.errors.SerializationFailure)


def test_a_transaction_that_would_not_see_the_rows_of_others_changes_nothing(
    connect: Callable[[], psycopg.Connection],
) -> None:
    connection = connect()
    connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
    connection.execute(CIRCLE.one.encode())

    with pytest.raises(psycopg.IntegrityError, match="at isolation level REPEATABLE READ"):
        connection.commit()


def test_a_change_waits_for_a_bulk_load_and_is_refused(
    connect: Callable[[], psycopg.Connection],
) -> None:
    loading, editor = connect(), connect()

    def edit() -> None:
        editor.execute(CIRCLE.other.encode())
        editor.commit()

    with ThreadPoolExecutor() as threads:
        with bulk.triggers_disabled(loading, bulk.THRESHOLD):
            loading.execute(CIRCLE.one.encode())
            waiting = threads.submit(edit)
            wait_until_blocked(loading, editor)
        loading.commit()
        error = fails(waiting)

    assert error is not None
    assert error.diag.constraint_name == CIRCLE.rule


def test_a_bulk_load_waits_for_a_change_and_finds_the_fault(
    connect: Callable[[], psycopg.Connection],
) -> None:
    loading, editor = connect(), connect()
    editor.execute(CIRCLE.one.encode())

    def load() -> list[str]:
        with bulk.triggers_disabled(loading, bulk.THRESHOLD):
            loading.execute(CIRCLE.other.encode())
            return [rule for (rule,) in loading.execute("SELECT rule FROM ip4.faults()")]

    with ThreadPoolExecutor() as threads:
        waiting = threads.submit(load)
        wait_until_blocked(editor, loading)
        editor.commit()

        assert set(waiting.result(timeout=60)) == {CIRCLE.rule}
