"""Ways to start migrations, and the errors if they cannot start."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.script import ScriptDirectory

import ip4db
from ip4db import migrations
from ip4db.migrations import (
    AccessDenied,
    BadUrl,
    Blocked,
    DatabaseError,
    TooNew,
    TooOld,
    Unreachable,
    revisions,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cluster import Cluster
    from tests.migrations.conftest import Alembic

HEAD = migrations.newest_revision()
REVISIONS = list(ScriptDirectory.from_config(migrations.config()).walk_revisions())
NOBODY_LISTENS = "postgresql://me:secret@127.0.0.1:1/here"


def outcome(started: object) -> tuple[int, str]:
    """Wait for a program; return its exit code and what it said."""
    out, err = started.communicate(timeout=60)  # type: ignore[attr-defined]
    return started.returncode, err + out  # type: ignore[attr-defined]


def test_the_command_line_says_in_one_line_what_is_wrong(alembic: Alembic) -> None:
    code, said = outcome(alembic(NOBODY_LISTENS, "upgrade", "head"))

    assert code != 0
    assert said.startswith("here@127.0.0.1:1: no server answers (")
    assert "Traceback" not in said
    assert "secret" not in said


def test_a_database_has_to_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(migrations.VARIABLE, raising=False)

    with pytest.raises(BadUrl, match=r"^IP4DB_DATABASE_URL: is not set. Write it as postgresql://"):
        command.upgrade(migrations.config(), "head")


def test_the_command_line_upgrades_and_tells_the_steps(
    empty: sa.Connection,
    alembic: Alembic,
) -> None:
    url = empty.engine.url.set(drivername="postgres").render_as_string(hide_password=False)

    code, said = outcome(alembic(url, "upgrade", "0002"))

    assert (code, said.splitlines()) == (
        0,
        [
            "up to 0001: Code lists for entities and sources.",
            "up to 0002: Code lists for assertions and their payloads.",
        ],
    )


def test_of_two_upgrades_at_once_one_waits_and_finds_nothing_to_do(
    empty: sa.Connection,
    alembic: Alembic,
) -> None:
    url = empty.engine.url.render_as_string(hide_password=False)

    started = [alembic(url, "upgrade", "head") for _ in range(2)]
    first, second = sorted(map(outcome, started))

    assert (first[0], first[1].count("up to ")) == (0, 0)
    assert (second[0], second[1].count("up to ")) == (0, len(REVISIONS))


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("postgres://me@host/here", "postgresql+psycopg://me@host/here"),
        ("postgresql://me@host/here", "postgresql+psycopg://me@host/here"),
        ("postgresql+psycopg://me@host/here", "postgresql+psycopg://me@host/here"),
        ("postgresql:///here?host=/run", "postgresql+psycopg:///here?host=%2Frun"),
    ],
)
def test_every_spelling_of_a_postgresql_url_will_do(text: str, url: str) -> None:
    assert str(migrations.url(text)) == url


@pytest.mark.parametrize(
    "text",
    [
        "",
        "here",
        "mysql://host/here",
        "postgresql+psycopg2://host/here",
        "postgresql://host:x/here",
    ],
)
def test_any_other_url_is_refused(text: str) -> None:
    with pytest.raises(BadUrl, match=r"^database URL: .* Write it as postgresql://"):
        migrations.url(text)


def test_a_wrong_password_is_reported_without_printing_it(cluster: Cluster) -> None:
    with pytest.raises(AccessDenied) as refused:
        migrations.current(cluster.url("postgres", password="gone"))

    assert str(refused.value) == (
        f"postgres@{cluster.host}:{cluster.port}: the server refuses `{cluster.user}` with this"
        " password. Check user and password in IP4DB_DATABASE_URL."
    )


def test_a_missing_database_is_reported(cluster: Cluster) -> None:
    with pytest.raises(Unreachable, match=r"there is no database `atlantis`. Create it"):
        migrations.current(cluster.url("atlantis"))


def test_a_missing_server_is_reported() -> None:
    with pytest.raises(Unreachable, match=r"^here@127.0.0.1:1: no server answers"):
        migrations.current(NOBODY_LISTENS)


def test_a_login_without_the_privilege_is_told_who_has_it(migrated: sa.Connection) -> None:
    migrated.exec_driver_sql("GRANT USAGE ON SCHEMA ip4 TO ip4db_analyst")
    migrated.exec_driver_sql("GRANT SELECT ON ip4.alembic_version TO ip4db_analyst")
    migrated.exec_driver_sql("SET SESSION AUTHORIZATION ip4db_analyst")

    with pytest.raises(
        AccessDenied,
        match=r"(must be owner of|permission denied for) .* as the owner of schema `ip4`",
    ):
        migrations.downgrade(migrated, "-1")


def test_a_lock_that_somebody_holds_is_reported(
    migrated: sa.Connection,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(migrations.guard, "GUARD", "SET LOCAL lock_timeout = '10ms'")

    with sa.create_engine(migrated.engine.url, poolclass=sa.NullPool).connect() as other:
        other.exec_driver_sql("LOCK TABLE ip4.issue")
        with pytest.raises(Blocked, match="another session has held a lock for too long"):
            migrations.downgrade(migrated, "-1")


def test_where_a_database_stands(empty: sa.Connection, migrated: sa.Connection) -> None:
    assert (migrations.current(empty), migrations.is_at_head(empty)) == (None, False)
    with pytest.raises(TooOld, match=rf"holds no tables of ip4db, .* needs {HEAD}. Run `ip4"):
        migrations.require_head(empty)

    migrations.upgrade(empty, "0003")
    assert (migrations.current(empty), migrations.is_at_head(empty)) == ("0003", False)
    with pytest.raises(TooOld, match="is at revision 0003"):
        migrations.require_head(empty)

    assert (migrations.current(migrated), migrations.is_at_head(migrated)) == (HEAD, True)
    migrations.require_head(migrated)


def test_a_database_of_a_later_release_is_left_alone(migrated: sa.Connection) -> None:
    migrated.exec_driver_sql("UPDATE ip4.alembic_version SET version_num = '9999'")
    migrated.commit()

    for call in (migrations.require_head, migrations.upgrade, migrations.rebuild):
        with pytest.raises(TooNew, match=r"at revision 9999, which this release"):
            call(migrated)


def test_an_unknown_revision_is_reported(migrated: sa.Connection) -> None:
    with pytest.raises(DatabaseError, match=r"'4711'. `alembic history` lists the rev"):
        migrations.upgrade(migrated, "4711")


@pytest.mark.parametrize("move", [migrations.upgrade, migrations.downgrade])
def test_an_empty_revision_is_reported(migrated: sa.Connection, move: object) -> None:
    with pytest.raises(DatabaseError, match=r"no revision is named. `alembic history` lists"):
        move(migrated, "")  # type: ignore[operator]


def test_what_the_caller_has_begun_the_caller_commits(empty: sa.Connection) -> None:
    empty.exec_driver_sql("CREATE TABLE public.theirs ()")
    migrations.upgrade(empty, "0001")
    empty.rollback()

    assert sa.inspect(empty).get_table_names("public") == []
    assert migrations.current(empty) is None


@pytest.mark.parametrize("target", ["connection", "engine", "url", "text"])
def test_what_nobody_has_begun_is_committed(empty: sa.Connection, target: str) -> None:
    url = empty.engine.url
    given: dict[str, migrations.Target] = {
        "connection": empty,
        "engine": empty.engine,
        "url": url,
        "text": url.render_as_string(hide_password=False),
    }

    migrations.upgrade(given[target], "0001")
    assert not empty.in_transaction()

    assert migrations.current(empty) == "0001"


def test_alembics_own_commands_take_a_connection_or_an_engine(empty: sa.Connection) -> None:
    config = migrations.config()
    config.attributes["connection"] = empty.engine
    command.upgrade(config, "0002")
    command.downgrade(migrations.config(empty), "-1")

    assert migrations.current(empty) == "0001"


def test_looking_makes_nothing(empty: sa.Connection) -> None:
    command.current(migrations.config(empty))
    migrations.current(empty)

    assert sa.inspect(empty).get_schema_names() == ["information_schema", "public"]


def test_the_checkout_is_preferred_to_the_copy_in_the_package(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    package = tmp_path / "src" / "ip4db"
    package.mkdir(parents=True)
    monkeypatch.setattr(ip4db, "__file__", str(package / "__init__.py"))
    assert revisions.folder() == package / "_alembic"

    (tmp_path / "alembic").mkdir()
    (tmp_path / "alembic" / "env.py").touch()
    assert revisions.folder() == tmp_path / "alembic"


def test_migrations_run_from_an_installed_package(
    empty: sa.Connection,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    copied = tmp_path / "a 100% odd place" / "_alembic"
    shutil.copytree(revisions.folder(), copied)
    monkeypatch.setattr(migrations, "folder", lambda: copied)

    migrations.upgrade(empty, "0001")

    assert migrations.current(empty) == "0001"


def test_a_message_names_a_database_without_its_password() -> None:
    url = sa.make_url("postgresql+psycopg://me:secret@host/here")

    assert migrations.name_of(url) == "here@host:5432"
