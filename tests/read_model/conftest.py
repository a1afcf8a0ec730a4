"""Databases that the read model is tried on, and how long it is tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings
from pytest_postgresql import factories

from tests.conftest import engine_of
from tests.databases import clone
from tests.read_model import world
from tests.read_model.sessions import Sessions, sessions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_postgresql.executors import NoopExecutor

    from tests.cluster import Cluster


def _write(**dsn: str) -> None:
    with engine_of(**dsn).begin() as connection:
        world.write(connection)


small_template = factories.postgresql_noproc(
    dbname="ip4db_small", depends_on="migrated_template", load=[_write]
)
small_database = factories.postgresql("small_template")


@pytest.fixture
def small(small_database: object, cluster: Cluster) -> Iterator[sa.Connection]:
    """Give a database of one's own with the small record in it."""
    name = small_database.info.dbname  # type: ignore[attr-defined]
    with sa.create_engine(cluster.url(name), poolclass=sa.NullPool).connect() as connection:
        yield connection


@pytest.fixture
def both(small: sa.Connection) -> Iterator[Sessions]:
    """Give sessions of that database, as many as a test opens."""
    with sessions(small.engine.url) as opened:
        yield opened


@pytest.fixture(scope="session")
def effort(request: pytest.FixtureRequest) -> settings:
    """Say how many examples Hypothesis tries: the same few each time, or many others."""
    asked = request.config.getoption("--examples")
    return settings(
        max_examples=asked or 12,
        derandomize=not asked,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


def _changing(cluster: Cluster, template: NoopExecutor) -> Iterator[sa.Connection]:
    name = f"{template.dbname}_changing"
    with (
        clone(cluster, template.template_dbname, name) as engine,
        engine.connect() as connection,
        connection.begin() as transaction,
    ):
        yield connection
        transaction.rollback()


@pytest.fixture(scope="module")
def changing(cluster: Cluster, small_template: NoopExecutor) -> Iterator[sa.Connection]:
    """Give the small record, in a transaction of which nothing lasts."""
    yield from _changing(cluster, small_template)


@pytest.fixture(scope="module")
def changing_seeds(cluster: Cluster, seeded_template: NoopExecutor) -> Iterator[sa.Connection]:
    """Give the real seeds, in a transaction of which nothing lasts."""
    yield from _changing(cluster, seeded_template)
