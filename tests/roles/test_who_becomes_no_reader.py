"""Names, roles and passwords that grant-reader and revoke-reader refuse, each in one line."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from ip4db import migrations
from ip4db.cli.group import ip4db

from .logins import SECRET

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

    from .conftest import Make, Name
    from .logins import Server


def test_a_typed_password_has_to_be_confirmed(server: Server, closed: str, name: Name) -> None:
    anna = name()
    result = CliRunner().invoke(
        ip4db,
        ["grant-reader", anna],
        env={"IP4DB_DATABASE_URL": server.url(closed), "IP4DB_READER_PASSWORD": None},
        input=f"{SECRET}\nanother\n",
    )

    assert result.exit_code == 1
    assert server.ask(closed, f"SELECT count(*) FROM pg_roles WHERE rolname = '{anna}'") == 0


@pytest.mark.parametrize(
    "odd",
    ["", "Anna", "1st", "pg_anna", "public", "none", 'an"na', "an na", "an;na", "a" * 64, "änna"],
)
def test_an_odd_name_is_refused_in_one_line(server: Server, closed: str, odd: str) -> None:
    for command in ("grant-reader", "revoke-reader"):
        code, said = server.run(closed, command, odd)
        assert code == 1
        assert f"`{odd}` is not a valid name for a login. Use up to 63 of" in said
        assert said.count("\n") == 0


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("SUPERUSER", "is a superuser"),
        ("CREATEROLE", "owns a database or schemas, or has privileges on the server"),
        ("CREATEDB", "owns a database or schemas, or has privileges on the server"),
        ("REPLICATION", "owns a database or schemas, or has privileges on the server"),
        ("BYPASSRLS", "owns a database or schemas, or has privileges on the server"),
        ("IN ROLE ip4db_owner", "is a member of `ip4db_owner`"),
        ("IN ROLE ip4db_editor", "is a member of `ip4db_editor`"),
        ("IN ROLE pg_write_all_data", "is a member of `pg_write_all_data`"),
        ("IN ROLE ip4db_owner, ip4db_editor", "is a member of `ip4db_editor`, `ip4db_owner`"),
    ],
)
def test_a_role_that_can_do_more_is_left_alone(
    server: Server,
    closed: str,
    login: Make,
    options: str,
    told: str,
) -> None:
    strong = login(options)
    before = server.ask(
        closed, f"SELECT to_jsonb(r)::text FROM pg_authid r WHERE rolname = '{strong}'"
    )

    for command in ("grant-reader", "revoke-reader"):
        code, said = server.run(closed, command, strong)
        assert code == 1
        assert said.endswith(
            f": `{strong}` {told}, so it cannot be a reader. Choose a login that only reads."
        )

    after = server.ask(
        closed, f"SELECT to_jsonb(r)::text FROM pg_authid r WHERE rolname = '{strong}'"
    )
    assert after == before


def test_the_owner_of_the_database_and_a_group_are_left_alone(
    server: Server,
    ready: str,
    login: Make,
) -> None:
    owner = login()
    server.do(ready, f'ALTER DATABASE "{ready}" OWNER TO {owner}')

    assert "owns a database or schemas" in server.run(ready, "grant-reader", owner)[1]
    assert "is a group and not a login" in server.run(ready, "grant-reader", "ip4db_reader")[1]
    assert "is a superuser" in server.run(ready, "grant-reader", server.cluster.user)[1]
    server.do(ready, f'ALTER DATABASE "{ready}" OWNER TO CURRENT_USER')


@pytest.mark.parametrize(
    ("given", "where"),
    [
        ("USAGE ON SCHEMA ip4", "`ip4`"),
        ("USAGE ON SCHEMA ip4_read", "`ip4_read`"),
        ("CREATE ON SCHEMA bi", "`bi`"),
    ],
)
def test_a_login_inside_our_schemas_is_no_reader_and_nothing_is_changed(
    server: Server,
    ready: str,
    login: Make,
    given: str,
    where: str,
) -> None:
    insider = login()
    server.do(ready, f"GRANT {given} TO {insider}")

    code, said = server.run(ready, "grant-reader", insider)

    assert code == 1
    assert f"`{insider}` has privileges on {where} that readers do not have." in said
    member = f"SELECT pg_has_role('{insider}', 'ip4db_reader', 'MEMBER')"
    assert server.ask(ready, member) is False


def test_nobody_is_asked_for_the_password_of_a_login_that_is_refused(
    server: Server,
    closed: str,
) -> None:
    variables = {"IP4DB_DATABASE_URL": server.url(closed), "IP4DB_READER_PASSWORD": None}

    result = CliRunner().invoke(ip4db, ["grant-reader", server.cluster.user], env=variables)

    assert (result.exit_code, result.output.count("Password")) == (1, 0)
    assert "is a superuser, so it cannot be a reader" in result.output


def test_a_database_at_another_revision_has_no_readers(
    server: Server,
    empty: sa.Connection,
    migrated: sa.Connection,
    name: Name,
) -> None:
    code, said = server.run(str(empty.engine.url.database), "grant-reader", name())
    assert (code, said[-20:]) == (1, "Run `ip4db upgrade`.")

    migrations.downgrade(migrated, "-1")
    code, said = server.run(str(migrated.engine.url.database), "grant-reader", name())
    assert (code, said[-20:]) == (1, "Run `ip4db upgrade`.")


@pytest.mark.parametrize("given", ["", "30", "soon", "-1s", "1 h", "1week"])
def test_a_time_that_is_none_is_refused(
    server: Server,
    closed: str,
    name: Name,
    given: str,
) -> None:
    code, said = server.run(closed, "grant-reader", name(), "--statement-timeout", given)

    assert code == 1
    assert f"`{given}` is not a valid statement timeout. Write 30s or 5min" in said


@pytest.mark.parametrize("given", ["\n", "\x00\n", "a\x07b\n"])
def test_a_password_that_cannot_be_typed_is_refused(
    server: Server,
    closed: str,
    name: Name,
    tmp_path: Path,
    given: str,
) -> None:
    file = tmp_path / "password"
    file.write_text(given, encoding="utf-8")
    code, said = server.run(closed, "grant-reader", name(), "--password-file", str(file))
    assert code == 1
    assert "is empty or has unprintable characters. Use letters and digits." in said


def test_a_password_file_that_is_no_text_is_refused(
    server: Server,
    closed: str,
    name: Name,
    tmp_path: Path,
) -> None:
    file = tmp_path / "password"
    file.write_bytes(os.urandom(8) + b"\xff\xfe")

    code, said = server.run(closed, "grant-reader", name(), "--password-file", str(file))

    assert code == 1
    assert "write the password into its first line" in said


def test_only_a_login_that_is_there_keeps_its_password(
    server: Server,
    closed: str,
    name: Name,
) -> None:
    anna = name()
    code, said = server.run(closed, "grant-reader", anna, "--keep-password")

    assert (code, said.partition(": ")[2].partition(": ")[2]) == (
        1,
        f"login `{anna}` does not exist yet. Give a password to create it.",
    )


def test_a_login_that_may_not_create_logins_is_told_what_it_needs(
    server: Server,
    ready: str,
    login: Make,
    name: Name,
) -> None:
    member, anna = login("IN ROLE ip4db_owner"), name()
    server.run(ready, "grant-reader", anna)

    for command, who in (("grant-reader", name()), ("grant-reader", anna), ("revoke-reader", anna)):
        code, said = server.run(ready, command, who, login=member)
        assert code == 1
        assert f": `{member}` may not do this: " in said
        assert f"`ALTER ROLE {member} CREATEROLE`" in said
        assert said.count("\n") == 0


def test_a_stranger_is_not_revoked(server: Server, closed: str, login: Make, name: Name) -> None:
    other, nobody = login(), name()

    for who in (other, nobody):
        code, said = server.run(closed, "revoke-reader", who)
        assert code == 1
        assert f"reader `{who}` does not exist." in said
    assert server.ask(closed, "SELECT current_user", other) == other
