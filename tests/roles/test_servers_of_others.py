"""Roles on a server without our groups, for logins that are not superusers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cluster import running
from tests.seeding import toy

from .logins import SECRET, Server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEMPLATE = "by_plain"


@pytest.fixture(scope="module")
def bare(request: pytest.FixtureRequest) -> Iterator[Server]:
    """Give a server without any role of ours, and a login that owns databases and no more."""
    with running(request.config.getoption("--pg-bin"), None) as cluster:
        own = Server(cluster)
        own.do("postgres", "DROP DATABASE IF EXISTS ip4db")
        forget_roles(own)
        own.do("postgres", f"CREATE ROLE plain LOGIN PASSWORD '{SECRET}'")
        own.do("postgres", f"CREATE DATABASE {TEMPLATE} OWNER plain")
        code, said = own.run(TEMPLATE, "upgrade", login="plain")
        assert code == 0, said
        yield own


def forget_roles(server: Server) -> None:
    """Drop all roles that do not come with PostgreSQL, but for the one that owns databases."""
    made = "SELECT rolname FROM pg_roles WHERE oid >= 16384 AND rolname <> 'plain'"
    with server.connect("postgres") as connection:
        for (role,) in connection.execute(made.encode()).fetchall():
            connection.execute(f"DROP OWNED BY {role}; DROP ROLE {role}".encode())


@pytest.fixture
def blank(bare: Server) -> Iterator[str]:
    """Give an empty database that a login without any other right owns."""
    yield from _database(bare, "blank", "template1")


@pytest.fixture
def place(bare: Server) -> Iterator[str]:
    """Give a database that this login has migrated."""
    yield from _database(bare, "place", TEMPLATE)


def _database(bare: Server, name: str, template: str) -> Iterator[str]:
    bare.do("postgres", f"CREATE DATABASE {name} OWNER plain TEMPLATE {template}")
    yield name
    bare.do("postgres", f"DROP DATABASE {name}", "ALTER ROLE plain NOCREATEROLE")
    forget_roles(bare)


def test_an_ordinary_owner_of_a_database_migrates_and_seeds(
    bare: Server,
    place: str,
    tmp_path: Path,
) -> None:
    for command in (("downgrade", "base"), ("upgrade",), ("seed", str(toy.write(tmp_path)))):
        assert bare.run(place, *command, login="plain")[0] == 0

    assert bare.ask(place, "SELECT count(*) FROM bi.country", "plain") == 2
    assert bare.ask(place, "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'ip4db%'") == 0


def test_a_login_that_may_not_create_roles_is_told_which_are_missing(
    bare: Server, place: str
) -> None:
    code, said = bare.run(place, "roles", login="plain")

    assert code == 1
    assert said.splitlines() == [
        (
            "Note: everybody who can log in may store large objects."
            " To revoke this, a superuser runs `ip4db roles`."
        ),
        (
            f"Error: place@127.0.0.1:{bare.cluster.port}: `ip4db_owner`, `ip4db_editor`,"
            " `ip4db_reader` do not exist, and you may not create roles. Ask somebody who may to"
            " run `CREATE ROLE ip4db_owner; CREATE ROLE ip4db_editor; CREATE ROLE ip4db_reader;`,"
            " then run this again."
        ),
    ]
    code, said = bare.run(place, "grant-reader", "anna", login="plain")
    assert (
        code,
        said.endswith("role `ip4db_reader` does not exist. Run `ip4db roles` first."),
    ) == (
        1,
        True,
    )


@pytest.mark.parametrize("upgraded", ["before", "afterwards"])
def test_an_owner_who_may_make_roles_needs_no_superuser(
    bare: Server,
    upgraded: str,
    request: pytest.FixtureRequest,
) -> None:
    place = request.getfixturevalue("place" if upgraded == "before" else "blank")
    bare.do("postgres", "ALTER ROLE plain CREATEROLE")

    for command in ("roles", "upgrade", "roles"):
        code, said = bare.run(place, command, login="plain")
        assert code == 0, said
    assert said.startswith("Note: everybody who can log in may store large objects")
    assert said.count("Note: ") == 1
    owner = "SELECT string_agg(DISTINCT pg_get_userbyid(relowner), ', ') FROM pg_class"
    ours = "relnamespace IN ('ip4'::regnamespace, 'bi'::regnamespace, 'ip4_read'::regnamespace)"
    assert bare.ask(place, f"{owner} WHERE {ours}") == "ip4db_owner"

    code, said = bare.run(place, "grant-reader", "anna", login="plain")
    assert code == 0
    assert said.splitlines()[:-1] == [
        (
            "Note: `anna` may fill the disk with temporary files. To limit them, a superuser runs"
            " `ip4db grant-reader anna --keep-password`."
        ),
        "Note: `anna` may store large objects. To revoke this, a superuser runs `ip4db roles`.",
    ]
    assert bare.ask(place, "SELECT count(*) FROM country", "anna") == 0
    assert bare.run(place, "downgrade", "--", "-1", login="plain")[0] == 0
    assert bare.run(place, "upgrade", login="plain")[0] == 0
    assert bare.ask(place, "SELECT count(*) FROM country", "anna") == 0
    assert bare.run(place, "revoke-reader", "anna", login="plain")[1].endswith(
        "the login was dropped."
    )


def test_roles_that_somebody_else_has_made_are_used(bare: Server, place: str) -> None:
    bare.do("postgres", *(f"CREATE ROLE ip4db_{kind}" for kind in ("owner", "editor", "reader")))

    code, said = bare.run(place, "roles", login="plain")
    assert code == 0
    assert said.splitlines()[0] == (
        "Note: schema `ip4` still belongs to `plain`. To change that, run this as the owner of the"
        " database and a member of `ip4db_owner`."
    )

    bare.do("postgres", "GRANT ip4db_owner TO plain")
    assert "still belongs to" not in bare.run(place, "roles", login="plain")[1]
    owner = "SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = 'ip4'"
    assert bare.ask(place, owner) == "ip4db_owner"
    assert bare.run(place, "roles", login="plain")[0] == 0

    bare.do(
        "postgres", "ALTER ROLE plain CREATEROLE", "GRANT ip4db_reader TO plain WITH ADMIN OPTION"
    )
    assert bare.run(place, "grant-reader", "anna", login="plain")[0] == 0
    assert bare.ask(place, "SELECT count(*) FROM country", "anna") == 0


def test_somebody_who_may_only_make_roles_makes_roles(bare: Server, place: str) -> None:
    bare.do("postgres", f"CREATE ROLE maker LOGIN PASSWORD '{SECRET}' CREATEROLE")

    code, said = bare.run(place, "roles", login="maker")

    assert code == 0
    assert (
        "schema `ip4` belongs to `plain`, and you are `maker`. A member of `plain` has to" in said
    )
    assert "everybody who can log in may create temporary tables" in said
    bare.run(place, "roles", login="plain")
    assert bare.ask(place, "SELECT has_schema_privilege('ip4db_reader', 'bi', 'USAGE')") is True


def test_a_group_with_other_privileges_is_reported(bare: Server, place: str) -> None:
    bare.do("postgres", "CREATE ROLE ip4db_reader CREATEROLE")

    assert "`ip4db_reader` is more than a group" in bare.run(place, "roles")[1]
    code, said = bare.run(place, "grant-reader", "anna")
    assert (code, "`anna` is a member of `ip4db_reader`, so it cannot be a reader." in said) == (
        1,
        True,
    )


def test_a_superuser_closes_everything(bare: Server, place: str) -> None:
    assert bare.run(place, "roles")[1].count("Note") == 0
    assert bare.run(place, "grant-reader", "anna")[1].count("Note") == 0
    said = bare.refusal(
        place,
        "SET default_transaction_read_only = off",
        "SELECT lo_create(0)",
        login="anna",
    )
    assert "permission denied for function lo_create" in str(said)
