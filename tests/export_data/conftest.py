"""Databases to export, and what their views hold."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests import clients

if TYPE_CHECKING:
    import sqlalchemy as sa

PROBE = Path(clients.__file__).with_name("probe.sql")

VIEWS = """
    SELECT relation.relname, array_agg(attname::text ORDER BY attnum),
        array_agg(format_type(atttypid, atttypmod) ORDER BY attnum)
    FROM pg_class AS relation
    INNER JOIN pg_attribute ON attrelid = relation.oid AND attnum > 0
    WHERE relnamespace = 'bi'::regnamespace AND relkind = 'v'
    GROUP BY relation.relname ORDER BY relation.relname
"""


@dataclasses.dataclass(frozen=True)
class View:
    """A view, and its rows as psycopg gives them."""

    name: str
    columns: list[str]
    types: list[str]
    rows: list[tuple[Any, ...]]


def views(engine: sa.Engine) -> list[View]:
    """Return all views of a database."""
    with engine.connect() as connection:
        connection.exec_driver_sql("SET timezone = 'UTC'")
        return [
            View(name, columns, types, [tuple(row) for row in connection.exec_driver_sql(query)])
            for name, columns, types in connection.exec_driver_sql(VIEWS).fetchall()
            for query in [f"SELECT * FROM bi.{name} ORDER BY row_key"]
        ]


@pytest.fixture
def facts_engine(facts: sa.Connection) -> sa.Engine:
    """Give a seeded database, for reading."""
    return facts.engine


@pytest.fixture
def probed(migrated: sa.Connection) -> sa.Engine:
    """Give a database without facts, with a view of the widest values."""
    create(migrated, PROBE.read_text("utf-8").replace("%", "%%"))
    return migrated.engine


def create(connection: sa.Connection, sql: str) -> None:
    """Execute a statement and commit."""
    connection.exec_driver_sql(sql)
    connection.commit()
