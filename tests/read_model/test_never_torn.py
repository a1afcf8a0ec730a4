"""Readers see all of a change or nothing of it, and wait for nobody; writers follow each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import psycopg
import pytest
import sqlalchemy as sa
from psycopg import IsolationLevel

import ip4db
from tests.read_model.sessions import PATIENCE, one

if TYPE_CHECKING:
    from tests.read_model.sessions import Sessions

READ_COMMITTED, REPEATABLE_READ = IsolationLevel.READ_COMMITTED, IsolationLevel.REPEATABLE_READ
RENAME = "UPDATE ip4.entity SET name = 'Renamed' WHERE key = 'japan'"
SEEN = """
SELECT
    (SELECT name FROM ip4.entity WHERE key = 'japan'),
    (SELECT country_name FROM bi.country WHERE country_key = 'japan'),
    (SELECT min(delegation_name) FROM bi.summit_participation WHERE delegation_key = 'japan'),
    (SELECT max(subject_name) FROM bi.membership WHERE subject_key = 'japan')
"""
"""A name as four views of different steps show it."""
OLD, NEW = ("Japan",) * 4, ("Renamed",) * 4
ANCHORED = """
UPDATE ip4.assertion
SET
    anchor_event_id = (SELECT id FROM ip4.entity WHERE key = 'quiet-summit'),
    anchor_relation = 'same_time', date_possible = NULL, date_precision = NULL
WHERE key = 'first/1'
"""
DATED = """
UPDATE ip4.assertion SET date_possible = '[2025-05-05,2025-05-06)', date_precision = 'day'
WHERE kind = 'milestone' AND subject_id = (SELECT id FROM ip4.entity WHERE key = 'quiet-summit')
"""
JOINS = """
UPDATE ip4.membership SET group_id = (SELECT id FROM ip4.entity WHERE key = 'trio')
WHERE id = (SELECT id FROM ip4.assertion WHERE key = 'first/1')
"""
EACH = """
UPDATE ip4.assertion
SET distribution = 'each', subject_id = (SELECT id FROM ip4.entity WHERE key = 'trio')
WHERE key = 'second/1'
"""


def is_fresh(connection: psycopg.Connection[Any]) -> bool:
    """Tell whether nothing is stale, by the definitions and by what the release says."""
    stale = connection.execute("SELECT * FROM ip4_read.stale_rows()").fetchall()
    return not stale and one(connection, "SELECT is_up_to_date FROM bi.release") is True


def seen(connection: psycopg.Connection[Any]) -> tuple[Any, ...]:
    """Return what views show of a name, each asked by itself so that a tear could show."""
    row: tuple[Any, ...] | None = connection.execute(SEEN).fetchone()
    assert row is not None
    return row


@pytest.mark.parametrize("isolation", [READ_COMMITTED, REPEATABLE_READ])
def test_a_reader_sees_all_of_a_change_or_nothing_and_waits_for_nobody(
    both: Sessions, isolation: IsolationLevel
) -> None:
    writer, reader = both.open(), both.open(isolation)
    reader.execute("SET lock_timeout = '1ms'")
    reader.commit()
    assert seen(reader) == OLD
    with both.stopped_at("summit_participation"):
        writer.execute(RENAME)
        committing = both.commit(writer)
        both.wait_until_blocked(writer.info.backend_pid)
        assert seen(reader) == OLD
        waiting = "SELECT cardinality(pg_blocking_pids(%s))"
        assert one(both.open(), waiting, reader.info.backend_pid) == 0
    committing.result(PATIENCE)
    assert seen(reader) == (OLD if isolation is REPEATABLE_READ else NEW)
    reader.commit()
    assert seen(reader) == NEW


def test_what_a_transaction_changes_it_sees_itself_when_it_refreshes(both: Sessions) -> None:
    writer = both.open()
    writer.execute(RENAME)
    assert seen(writer)[1] == "Japan"
    writer.execute("SELECT ip4_read.refresh()")
    assert seen(writer) == NEW
    writer.rollback()
    assert seen(writer) == OLD
    assert is_fresh(writer)


@pytest.mark.parametrize(
    ("first", "second"), [(ANCHORED, DATED), (DATED, ANCHORED), (JOINS, EACH), (EACH, JOINS)]
)
def test_two_writers_at_once_end_as_one_after_the_other(
    both: Sessions, first: str, second: str
) -> None:
    one_writer, other_writer = both.open(), both.open()
    with both.stopped_at("corroboration"):
        one_writer.execute(first.encode())
        other_writer.execute(second.encode())
        commits = [both.commit(one_writer)]
        both.wait_until_blocked(one_writer.info.backend_pid)
        commits.append(both.commit(other_writer))
        both.wait_until_blocked(other_writer.info.backend_pid)
    for commit in commits:
        commit.result(PATIENCE)
    assert is_fresh(both.open())
    together = "SELECT date_from FROM bi.assertion WHERE assertion_key = 'first/1'"
    if first in (ANCHORED, DATED):
        assert str(one(both.open(), together)) == "2025-05-05"
    else:
        spelt_out = (
            "SELECT count(*) FROM ip4_read.claim_member WHERE is_expanded AND assertion_id = ("
        )
        spelt_out += "SELECT id FROM ip4.assertion WHERE key = 'second/1')"
        assert one(both.open(), spelt_out) == 2


@pytest.mark.parametrize("isolation", [REPEATABLE_READ, IsolationLevel.SERIALIZABLE])
def test_a_writer_who_cannot_see_the_other_fails_and_nothing_is_stale(
    both: Sessions, isolation: IsolationLevel
) -> None:
    early, late = both.open(), both.open(isolation)
    late.execute(DATED)
    early.execute(ANCHORED)
    early.commit()
    with pytest.raises(psycopg.errors.SerializationFailure):
        late.commit()
    assert is_fresh(early)
    early.rollback()
    late.execute(DATED)
    late.commit()
    assert is_fresh(early)


@pytest.mark.parametrize("moment", ["in its refresh", "before its commit"])
def test_a_killed_client_leaves_no_half_of_a_change(both: Sessions, moment: str) -> None:
    manual, killed = both.open(), both.open()
    manual.execute("SET ip4db.refresh = 'manual'")
    manual.execute("UPDATE ip4.entity SET name = 'Noted' WHERE key = 'summit'")
    manual.commit()
    noted = "SELECT array_agg((topic, id) ORDER BY topic, id)::text FROM ip4_read.noted"
    before = one(manual, noted)
    manual.rollback()
    pid = killed.info.backend_pid
    killed.execute(RENAME)
    with both.stopped_at("summit_participation"), both.watching() as watcher:
        if moment == "in its refresh":
            commit = both.commit(killed)
            both.wait_until_blocked(pid)
            watcher.execute("SELECT pg_terminate_backend(%s, 10000)", (pid,))
            with pytest.raises(psycopg.OperationalError):
                commit.result(PATIENCE)
        else:
            watcher.execute("SELECT pg_terminate_backend(%s, 10000)", (pid,))
            with pytest.raises(psycopg.OperationalError):
                killed.commit()
    assert seen(manual) == OLD
    assert one(manual, noted) == before
    assert one(manual, "SELECT is_up_to_date FROM bi.release") is False
    manual.execute("SELECT ip4_read.refresh()")
    assert is_fresh(manual)


def test_a_manual_writer_is_noted_and_mended_by_a_refresh(small: sa.Connection) -> None:
    release = sa.text("SELECT is_up_to_date FROM bi.release")
    small.exec_driver_sql("SET ip4db.refresh = 'manual'")
    small.exec_driver_sql(RENAME)
    small.commit()
    assert small.scalar(release) is False
    assert ip4db.read_model.stale_rows(small) != {}
    ip4db.read_model.refresh(small)
    small.commit()
    assert small.scalar(release) is True
    assert ip4db.read_model.stale_rows(small) == {}


def test_the_next_writer_refreshes_what_a_manual_one_has_left(both: Sessions) -> None:
    manual, other = both.open(), both.open()
    manual.execute("SET ip4db.refresh = 'manual'")
    manual.execute(RENAME)
    manual.commit()
    other.execute("UPDATE ip4.entity SET name = 'Other' WHERE key = 'summit'")
    other.commit()
    assert seen(manual) == NEW
    assert is_fresh(manual)


def test_a_rebuild_writer_computes_everything(both: Sessions) -> None:
    writer = both.open()
    writer.execute("SET ip4db.refresh = 'rebuild'")
    writer.execute(RENAME)
    assert one(writer, "SELECT string_agg(DISTINCT topic, ' ') FROM ip4_read.noted") == "everything"
    writer.commit()
    assert seen(writer) == NEW
    assert is_fresh(writer)


def test_nothing_is_refreshed_for_what_a_savepoint_has_taken_back(both: Sessions) -> None:
    writer = both.open()
    last = "SELECT refreshed_at FROM ip4_read.state"
    before = one(writer, last)
    with writer.transaction(force_rollback=True):
        writer.execute(RENAME)
    writer.execute("UPDATE ip4.entity SET name = 'Nobody' WHERE key = 'is-not-there'")
    writer.commit()
    assert one(writer, last) == before


def test_a_change_after_a_savepoint_that_was_taken_back_is_refreshed(both: Sessions) -> None:
    writer = both.open()
    writer.execute("SELECT 1")
    with writer.transaction(force_rollback=True):
        writer.execute("UPDATE ip4.entity SET name = 'Other' WHERE key = 'summit'")
    writer.execute(RENAME)
    with writer.transaction(force_rollback=True):
        writer.execute("SELECT ip4_read.refresh()")
        writer.execute("UPDATE ip4.entity SET name = 'Other' WHERE key = 'summit'")
    writer.commit()
    assert seen(writer) == NEW
    assert is_fresh(writer)


def test_every_change_is_refreshed_where_constraints_are_immediate(both: Sessions) -> None:
    writer = both.open()
    writer.execute("SET CONSTRAINTS ALL IMMEDIATE")
    writer.execute("UPDATE ip4.entity SET name = 'First' WHERE key = 'japan'")
    assert seen(writer)[1] == "First"
    writer.execute(RENAME)
    assert seen(writer) == NEW
    writer.commit()
    assert is_fresh(writer)


def test_a_rule_broken_at_the_commit_leaves_everything_as_it_was(both: Sessions) -> None:
    writer = both.open()
    last = "SELECT (refreshed_at, data_release)::text FROM ip4_read.state"
    before = one(writer, last)
    writer.execute(RENAME)
    writer.execute("DELETE FROM ip4.evidence WHERE ordinal = 1")
    with pytest.raises(psycopg.errors.ForeignKeyViolation):
        writer.commit()
    assert seen(writer) == OLD
    assert one(writer, last) == before
    assert is_fresh(writer)


def test_a_truncated_table_leaves_nothing_behind(both: Sessions) -> None:
    owner = both.open()
    owner.execute("TRUNCATE ip4.mention, ip4.assertion_topic")
    owner.commit()
    assert is_fresh(owner)
