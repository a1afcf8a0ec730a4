"""Describe the tables that seeds fill: columns, keys, references, types.

Everything is read from the SQLAlchemy metadata. A new table or column needs no entry here.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from ip4db.model import Base, Entity
from ip4db.model.base import SCHEMA
from ip4db.model.references import keyed_table, own_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ip4db.model.codes.entities import EntityKind

Row = dict[str, Any]
"""Values by column. Wherever the database has the id of a row, this has its key."""

Rows = dict[str, list[Row]]
"""Rows by table, each table after those that it refers to."""

KEY_FORMATS = {"passage": "{source_id}#{label}", "assertion": "{source_id}/{number}"}
"""Keys that the database generates from other columns. Other keys are in the column ``key``."""

NOT_SEEDED = {"attached_paragraph"}

COPY_TYPES: dict[type[Any], str] = {
    sa.BigInteger: "int8",
    sa.SmallInteger: "int2",
    sa.Text: "text",
    sa.Boolean: "bool",
    sa.Date: "date",
    sa.Numeric: "numeric",
}


@functools.cache
def table_kinds() -> dict[str, tuple[EntityKind, ...]]:
    """Return the kinds of entity that each entity table holds."""
    kinds: dict[str, tuple[EntityKind, ...]] = {}
    for kind, mapper in sa.inspect(Entity).polymorphic_map.items():
        name = own_table(mapper).name
        kinds[name] = (*kinds.get(name, ()), kind)
    return kinds


def entity_tables() -> tuple[str, ...]:
    """Return the tables with the columns of each kind of entity."""
    return tuple(table_kinds())


@functools.cache
def seeded_tables() -> tuple[str, ...]:
    """Return the tables that seeds fill, each after those that it refers to."""
    return tuple(
        table.name
        for table in Base.metadata.sorted_tables
        if "code" not in table.primary_key and table.name not in NOT_SEEDED
    )


@functools.cache
def columns(table: str) -> tuple[str, ...]:
    """Return the columns that are written, which excludes those that the database generates."""
    return tuple(
        column.name
        for column in Base.metadata.tables[f"{SCHEMA}.{table}"].columns
        if type(column.server_default) not in (sa.FetchedValue, sa.Computed)
    )


@functools.cache
def primary_key(table: str) -> tuple[str, ...]:
    """Return the columns of the primary key."""
    found = Base.metadata.tables[f"{SCHEMA}.{table}"].primary_key
    return tuple(column.name for column in found.columns)


@functools.cache
def key_columns(table: str) -> Mapping[str, str]:
    """Return the columns that hold keys instead of ids, each with the table that the key is of."""
    found = Base.metadata.tables[f"{SCHEMA}.{table}"].columns
    return {name: keyed for name in columns(table) if (keyed := keyed_table(found[name]))}


def referenced_kinds(table: str, column: str) -> tuple[EntityKind, ...]:
    """Return the kinds of entity that a foreign key allows; none means any kind."""
    keys = Base.metadata.tables[f"{SCHEMA}.{table}"].columns[column].foreign_keys
    return next((table_kinds().get(str(key.column.table.name), ()) for key in keys), ())


def key_of(table: str, row: Row) -> str:
    """Return the key of a row of a keyed table."""
    return KEY_FORMATS.get(table, "{key}").format_map(row)


def copy_type(table: str, column: str) -> str:
    """Return the PostgreSQL name of a column's type."""
    kind = Base.metadata.tables[f"{SCHEMA}.{table}"].columns[column].type
    if isinstance(kind, sa.types.TypeDecorator):
        kind = kind.impl_instance
    return next((name for cls, name in COPY_TYPES.items() if isinstance(kind, cls)), "daterange")


def plural(name: str) -> str:
    """Return the plural of the name of a table or of a kind of entity."""
    return f"{name[:-1]}ies" if name.endswith("y") else f"{name}s"
