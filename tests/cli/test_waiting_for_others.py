"""Loads, migrations and commands for roles take turns, and say for whom they wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from tests.cli.test_commands_speak_plainly import run, seeds, url

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterator

__all__ = ["seeds", "url"]

TURN = "LOCK TABLE ip4.alembic_version IN SHARE ROW EXCLUSIVE MODE"


@pytest.fixture
def other(migrated: sa.Connection) -> Iterator[sa.Connection]:
    """Give another session."""
    with sa.create_engine(migrated.engine.url, poolclass=sa.NullPool).connect() as connection:
        yield connection


def pid(connection: sa.Connection) -> int:
    """Return the process of a session."""
    found: int = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
    return found


@pytest.mark.parametrize("command", ["seed", "downgrade", "roles", "revoke-reader"])
def test_a_command_names_who_holds_the_lock_and_gives_up(
    url: str, other: sa.Connection, seeds: pathlib.Path, command: str
) -> None:
    other.exec_driver_sql(TURN)
    arguments = {"seed": [str(seeds)], "downgrade": ["--yes", "0013"], "revoke-reader": ["anna"]}

    code, said = run(command, "--wait", "3", *arguments.get(command, []), url=url)

    holder = f"session {pid(other)} of `{other.engine.url.username}`"
    assert code == 1
    assert said.splitlines()[0] == f"Waiting for {holder}, which holds a lock."
    assert f"{holder} has held a lock for too long. Try again when it has" in said
    assert said.endswith(f"or end it with `SELECT pg_terminate_backend({pid(other)})`.")


def test_a_load_behind_an_open_writer_says_so(
    url: str, other: sa.Connection, seeds: pathlib.Path
) -> None:
    run("seed", str(seeds), url=url)
    (seeds / "sources" / "toy.yaml").write_text(
        (seeds / "sources" / "toy.yaml").read_text().replace("statement: Japan", "statement: A")
    )
    other.exec_driver_sql("UPDATE ip4.assertion SET statement = statement || '!'")

    code, said = run("seed", "--wait", "3", str(seeds), url=url)

    assert code == 1
    assert f"Waiting for session {pid(other)} of" in said


@pytest.mark.parametrize("number", [19490404, 19490405, 0x1940_0405])
def test_no_lock_that_a_reader_can_take_stops_a_writer(
    url: str, other: sa.Connection, seeds: pathlib.Path, number: int
) -> None:
    other.exec_driver_sql(f"SELECT pg_advisory_lock({number})")

    assert run("seed", "--wait", "1", str(seeds), url=url)[0] == 0
    assert run("upgrade", "--wait", "1", url=url)[0] == 0


def test_nobody_but_the_owner_can_name_the_locks(draft: sa.Connection) -> None:
    draft.exec_driver_sql("SET LOCAL ROLE ip4db_reader")
    for statement in (
        TURN,
        "LOCK TABLE ip4_read.state IN SHARE ROW EXCLUSIVE MODE",
        "SELECT ip4.take_turn()",
        "SELECT ip4.lock_rules()",
    ):
        with pytest.raises(sa.exc.ProgrammingError, match="denied"), draft.begin_nested():
            draft.exec_driver_sql(statement)


@pytest.mark.parametrize("wait", ["nan", "inf", "-1", "soon", "1e9"])
def test_a_time_to_wait_is_a_number_of_seconds(url: str, wait: str) -> None:
    code, said = run("upgrade", "--wait", wait, url=url)

    assert (code, "Invalid value for '--wait'" in said) == (2, True)


def test_a_transaction_that_lost_against_another_is_tried_again(
    url: str, monkeypatch: pytest.MonkeyPatch, seeds: pathlib.Path
) -> None:
    from ip4db import seeding  # noqa: PLC0415

    tries: list[int] = []
    load = seeding.load

    def lose_once(connection: sa.Connection, *roots: pathlib.Path) -> object:
        tries.append(len(tries))
        if len(tries) == 1:
            connection.exec_driver_sql("DO $$ BEGIN RAISE USING ERRCODE = '40P01'; END $$")
        return load(connection, *roots)

    monkeypatch.setattr(seeding, "load", lose_once)
    monkeypatch.setattr("ip4db.cli.target.PAUSE", 0)

    code, said = run("seed", str(seeds), url=url)

    assert (code, len(tries)) == (0, 2)
    assert "Trying again." in said
