"""Read the views of a database: columns, types and comments."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlalchemy as sa

RELATIONS = """
SELECT oid::regclass::text AS name, obj_description(oid) AS comment
FROM pg_class
WHERE relnamespace = 'bi'::regnamespace AND relkind = 'v'
ORDER BY relname
"""
COLUMNS = """
SELECT attname, format_type(atttypid, atttypmod), col_description(attrelid, attnum)
FROM pg_attribute
WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped
ORDER BY attnum
"""
SCRATCH = "pg_temp.asked"


@dataclasses.dataclass(frozen=True)
class Column:
    """A column of a view or of a question."""

    name: str
    type: str
    comment: str | None

    @property
    def superset_type(self) -> str:
        """The type as Superset writes it: ``NUMERIC(18, 2)``."""
        return re.sub(r",(?=\d)", ", ", self.type.upper())

    @property
    def is_date(self) -> bool:
        """Whether it can be put on a time axis."""
        return self.type == "date" or self.type.startswith("timestamp")


@dataclasses.dataclass(frozen=True)
class View:
    """A view of ``bi`` as its readers see it."""

    name: str
    comment: str
    columns: tuple[Column, ...]


def columns(connection: sa.Connection, relation: str) -> tuple[Column, ...]:
    """Return the columns of a relation."""
    found = connection.exec_driver_sql(COLUMNS, (relation,))
    return tuple(Column(name, kind, comment) for name, kind, comment in found)


def views(connection: sa.Connection) -> list[View]:
    """Return the views of schema ``bi``, sorted by name."""
    return [
        View(name.removeprefix("bi."), comment, columns(connection, name))
        for name, comment in connection.exec_driver_sql(RELATIONS).all()
    ]


def asked(connection: sa.Connection, select: str) -> tuple[Column, ...]:
    """Return the columns of a SELECT, which have no comments."""
    connection.exec_driver_sql(f"CREATE TEMPORARY VIEW asked AS {select.replace('%', '%%')}")
    try:
        return columns(connection, SCRATCH)
    finally:
        connection.exec_driver_sql(f"DROP VIEW {SCRATCH}")
