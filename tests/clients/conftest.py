"""One seeded server for all clients, and each client logged in to it once."""

from __future__ import annotations

import contextlib
import dataclasses
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
import pytest

from ip4db import migrations, server, views
from ip4db.resources import seeds_folder
from ip4db.seeding import load
from tests.clients.bridges import Jdbc, Odbc, OdbcByDefault
from tests.clients.client import Table, everything
from tests.clients.drivers import Asyncpg, Psql, Psycopg, Psycopg2
from tests.clients.frames import Adbc, Connectorx, Duckdb, Pandas
from tests.clients.rules import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ip4db.server import Instance
    from tests.clients.client import Client, Texts

CLIENTS: list[type[Client]] = [
    Psql, Psycopg, Psycopg2, Asyncpg, Pandas, Connectorx, Adbc, Duckdb, Odbc, OdbcByDefault, Jdbc,
]  # fmt: skip
PROBE = Path(__file__).with_name("probe.sql")
VIEWS = sorted({*views.names(), PROBE.stem})
FAR_FROM_UTC = "Pacific/Auckland"
"""Where the clients are: a date that any of them puts into a zone is another date there."""

COLUMNS = """
    SELECT attname, format_type(atttypid, atttypmod), col_description(attrelid, attnum)
    FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 ORDER BY attnum
"""
COMMENT = "SELECT obj_description(%s::regclass)"


@dataclasses.dataclass(frozen=True)
class Truth:
    """A view as psycopg 3 gives it, and as the catalog describes it."""

    columns: dict[str, str]
    comments: Texts
    rows: list[Texts] = dataclasses.field(repr=False)


@pytest.fixture(scope="session")
def abroad() -> Iterator[None]:
    """Put this process, and what it starts, far away from UTC."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", FAR_FROM_UTC)
        time.tzset()
        yield
    time.tzset()


@pytest.fixture(scope="session")
def instance() -> Iterator[Instance]:
    """Give a seeded server, with one view more for values that no source has yet."""
    with server.temporary() as started:
        engine = started.engine()
        migrations.upgrade(engine)
        with engine.begin() as connection:
            load(connection, seeds_folder())
            connection.exec_driver_sql(PROBE.read_text("utf-8").replace("%", "%%"))
        yield started


@pytest.fixture(scope="session")
def truths(instance: Instance) -> dict[str, Truth]:
    """Give every view as it should be read."""
    with psycopg.connect(instance.libpq_url(instance.reader)) as connection:
        return {view: truth(connection, view) for view in VIEWS}


def truth(connection: psycopg.Connection[tuple[Any, ...]], view: str) -> Truth:
    """Return a view as psycopg 3 gives it, and what the catalog says of it."""
    known = connection.execute(COLUMNS, [f"bi.{view}"]).fetchall()
    ((comment,),) = connection.execute(COMMENT, [f"bi.{view}"]).fetchall()
    columns = {name: type_ for name, type_, _ in known}
    rows = connection.execute(everything(view).encode()).fetchall()
    return Truth(
        columns,
        {"": comment, **{name: said for name, _, said in known}},
        Table(columns, rows).texts(columns, PLAIN),
    )


@pytest.fixture(scope="session")
def client(request: pytest.FixtureRequest) -> Iterator[Client]:
    """Give a client that is logged in as the reader, or skip it and say why."""
    kind: type[Client] = request.param
    if reason := kind.lacks():
        pytest.skip(f"{kind.label()}: {reason}")
    request.getfixturevalue("abroad")
    with contextlib.closing(kind(request.getfixturevalue("instance"))) as opened:
        yield opened
