"""Read relations row by row, all as they were at one moment.

Each relation is one COPY, so neither the number of statements nor the memory grows with the rows.
"""

from __future__ import annotations

import contextlib
import dataclasses
from typing import TYPE_CHECKING, Any, cast

from ip4db import migrations
from ip4db.export_data import catalog
from ip4db.export_data.catalog import Column, Kind, Relation, quoted

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    import psycopg
    import sqlalchemy as sa

SETTINGS = """
SELECT set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true),
    set_config('statement_timeout', '0', true)
"""
PSYCOPG_TYPES = {
    Kind.TEXT: "text",
    Kind.INTEGER: "int8",
    Kind.NUMBER: "numeric",
    Kind.BOOLEAN: "bool",
    Kind.DATE: "date",
    Kind.MOMENT: "timestamptz",
}
IN_CSV = {
    Kind.BOOLEAN: "{}::text",  # true and false; COPY would write t and f
    Kind.MOMENT: """to_char({}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')""",
}


@dataclasses.dataclass(frozen=True)
class Snapshot:
    """A transaction that sees one state of the database."""

    driver: psycopg.Connection[Any]
    taken_at: dt.datetime
    relations: list[Relation]

    def rows(self, relation: Relation) -> Iterator[tuple[Any, ...]]:
        """Yield the rows as Python values, in the order of the primary key."""
        query = select(relation, {Kind.TEXT: "{}::text"})
        yield from self._copied(query, *(PSYCOPG_TYPES[c.kind] for c in relation.columns))

    def json(self, relation: Relation) -> Iterator[str]:
        """Yield the rows as JSON objects, written by PostgreSQL: no digit is lost."""
        query = select(relation, {Kind.MOMENT: IN_CSV[Kind.MOMENT]})
        for (row,) in self._copied(
            f"SELECT row_to_json(shown)::text FROM ({query}) AS shown", "text"
        ):
            yield row

    def csv(self, relation: Relation) -> Iterator[bytes]:
        """Yield CSV, written by PostgreSQL: NULL is nothing at all, and an empty text is `""`."""
        copy = f"COPY ({select(relation, IN_CSV)}) TO STDOUT (FORMAT csv, HEADER, ENCODING 'UTF8')"
        with self.driver.cursor() as cursor, cursor.copy(copy.encode()) as copied:
            for data in copied:
                yield bytes(data)

    def _copied(self, query: str, *types: str) -> Iterator[tuple[Any, ...]]:
        with (
            self.driver.cursor() as cursor,
            cursor.copy(f"COPY ({query}) TO STDOUT".encode()) as copied,
        ):
            copied.set_types(types)
            yield from copied.rows()


def select(relation: Relation, forms: dict[Kind, str]) -> str:
    """Return the query for all rows; ``forms`` says how values of a kind are written."""

    def shown(column: Column) -> str:
        name = quoted(column.name)
        return f"{forms.get(column.kind, '{}').format(name)} AS {name}"

    columns = ", ".join(map(shown, relation.columns))
    order = ", ".join(f"relation.{quoted(name)}" for name in relation.key)
    return f"SELECT {columns} FROM {relation.source} AS relation" + (
        f" ORDER BY {order}" if order else ""
    )


@contextlib.contextmanager
def taken(engine: sa.Engine, *, record: bool) -> Iterator[Snapshot]:
    """Give a snapshot of the views, and with ``record`` of the tables."""
    isolated = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    with migrations.connected(isolated) as connection:
        driver = cast("psycopg.Connection[Any]", connection.connection.driver_connection)
        driver.execute(SETTINGS)
        ((moment,),) = driver.execute("SELECT now()").fetchall()
        yield Snapshot(driver, moment, catalog.read(driver, record=record))
