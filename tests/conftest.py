"""Databases for the tests: ``empty``, ``migrated`` and ``seeded``.

Each is built once a run as a template. A test that asks for one of these names gets a
clone of its own and may commit, drop or truncate what it likes. Cheaper are ``draft``, a
migrated database in which nothing lasts, and ``facts``, a seeded one for reading only.

The server is PostgreSQL of the wheel. ``pytest --pg-bin /usr/lib/postgresql/15/bin`` runs
the same tests on another one, and ``IP4DB_TEST_DATABASE_URL`` on a server that is running:
a superuser's address there, with ``--pg-bin`` for its own client programs.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from pytest_postgresql import factories

from ip4db import migrations
from ip4db.resources import seeds_folder
from tests.cluster import Cluster, running
from tests.databases import clone, undone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_postgresql.executors import NoopExecutor


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the tests run on another PostgreSQL."""
    what = "folder of another PostgreSQL's programs, instead of those of the wheel"
    parser.addoption("--pg-bin", type=Path, metavar="DIR", help=what)
    what = "how many random examples the read model is tried with, other ones each time"
    parser.addoption("--examples", type=int, default=0, metavar="N", help=what)


def pytest_configure() -> None:
    """Take nothing from variables that are for another server."""
    for name in [name for name in os.environ if name.startswith("PG")]:
        del os.environ[name]


@pytest.fixture(scope="session")
def cluster(request: pytest.FixtureRequest) -> Iterator[Cluster]:
    """Give the server of this run."""
    programs = request.config.getoption("--pg-bin")
    with running(programs, os.environ.get("IP4DB_TEST_DATABASE_URL")) as started:
        yield started


def engine_of(
    host: str,
    port: int | str,
    user: str,
    dbname: str,
    password: str | None,
    **_: object,
) -> sa.Engine:
    """Return an engine that keeps no connection open behind a test's back."""
    url = sa.URL.create("postgresql+psycopg", user, password, host, int(port), dbname)
    return sa.create_engine(url, poolclass=sa.NullPool)


def _migrate(**dsn: str) -> None:
    migrations.upgrade(engine_of(**dsn))


def _seed(**dsn: str) -> None:
    from ip4db.seeding import load  # noqa: PLC0415  tests of the core do without the extra

    with engine_of(**dsn).connect() as connection:
        load(connection, seeds_folder())
        connection.commit()


def _template(name: str, base: str, *load: Callable[..., None]) -> object:
    return factories.postgresql_noproc(dbname=f"ip4db_{name}", depends_on=base, load=[*load])


empty_template = _template("empty", "cluster")
migrated_template = _template("migrated", "empty_template", _migrate)
seeded_template = _template("seeded", "migrated_template", _seed)

empty_database = factories.postgresql("empty_template")
migrated_database = factories.postgresql("migrated_template")
seeded_database = factories.postgresql("seeded_template")


def _connection_to(database: str) -> object:
    @pytest.fixture
    def connect(request: pytest.FixtureRequest, cluster: Cluster) -> Iterator[sa.Connection]:
        name = request.getfixturevalue(database).info.dbname
        with sa.create_engine(cluster.url(name), poolclass=sa.NullPool).connect() as connection:
            yield connection

    return connect


empty = _connection_to("empty_database")
migrated = _connection_to("migrated_database")
seeded = _connection_to("seeded_database")


@pytest.fixture(scope="session")
def _draft_engine(cluster: Cluster, migrated_template: NoopExecutor) -> Iterator[sa.Engine]:
    template = migrated_template.template_dbname
    with clone(cluster, template, f"{migrated_template.dbname}_draft") as engine:
        yield engine


@pytest.fixture(scope="session")
def _facts_engine(cluster: Cluster, seeded_template: NoopExecutor) -> Iterator[sa.Engine]:
    template = seeded_template.template_dbname
    with clone(cluster, template, f"{seeded_template.dbname}_facts") as engine:
        yield engine


@pytest.fixture
def draft(_draft_engine: sa.Engine) -> Iterator[sa.Connection]:
    """Yield a connection to a migrated database; all changes are rolled back."""
    with undone(_draft_engine) as connection:
        yield connection


@pytest.fixture
def facts(_facts_engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give the real seeds in a database, for reading."""
    with _facts_engine.connect() as connection:
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")
        yield connection
