"""Databases with roles, and logins that are gone when the tests are over.

``closed`` is for whoever only tries; who changes something takes ``ready``, a clone.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

import pytest

from ip4db.roles import setup
from tests.databases import clone

from .logins import SECRET, Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import psycopg
    import sqlalchemy as sa
    from pytest_postgresql.executors import NoopExecutor

    from tests.cluster import Cluster

    Name = Callable[[], str]
    Make = Callable[..., str]


@pytest.fixture(scope="session")
def server(cluster: Cluster) -> Server:
    """Give the server of this run."""
    return Server(cluster)


@pytest.fixture(scope="session")
def name(server: Server) -> Iterator[Name]:
    """Give names for logins; by the time they are dropped the tests' databases are gone."""
    given: list[str] = []

    def new() -> str:
        given.append(f"test_{secrets.token_hex(4)}")
        return given[-1]

    yield new
    server.do(server.cluster.maintenance_dbname, *(f"DROP ROLE IF EXISTS {used}" for used in given))


@pytest.fixture
def login(server: Server, name: Name) -> Make:
    """Make a login that no command of ours has made."""

    def make(options: str = "") -> str:
        made = name()
        server.do(
            server.cluster.maintenance_dbname,
            f"CREATE ROLE {made} LOGIN PASSWORD '{SECRET}' {options}",
        )
        return made

    return make


@pytest.fixture(scope="session")
def closed(server: Server, name: Name, seeded_template: NoopExecutor) -> Iterator[str]:  # noqa: ARG001  names outlive databases
    """Give a seeded database that a superuser has set up, as it should be; nothing changes it."""
    clone_name = f"{seeded_template.dbname}_closed"
    with clone(server.cluster, seeded_template.template_dbname, clone_name) as engine:
        setup.set_up(engine)
        yield clone_name


@pytest.fixture(scope="session")
def reader(server: Server, name: Name, closed: str) -> str:
    """Give a login that the command has made."""
    made = name()
    code, said = server.run(closed, "grant-reader", made)
    assert code == 0, said
    return made


@pytest.fixture(scope="module")
def connected(server: Server, closed: str, reader: str) -> Iterator[psycopg.Connection]:
    """Give a connection of the reader."""
    with server.connect(closed, reader) as connection:
        connection.prepare_threshold = None  # DISCARD would lose what psycopg prepares
        yield connection


@pytest.fixture
def session(connected: psycopg.Connection) -> psycopg.Connection:
    """Yield a connection of the reader, with the defaults of their settings removed."""
    connected.execute("DISCARD ALL")
    connected.execute("SET default_transaction_read_only = off")
    return connected


@pytest.fixture
def database(migrated: sa.Connection) -> str:
    """Give a migrated database in which nobody has been yet."""
    return str(migrated.engine.url.database)


@pytest.fixture
def ready(server: Server, database: str) -> str:
    """Give a migrated database that a superuser has set up."""
    code, said = server.run(database, "roles")
    assert code == 0, said
    return database
