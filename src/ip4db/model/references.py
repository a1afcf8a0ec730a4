"""Which tables the columns refer to, read from the metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ip4db.model.assertion import Assertion
from ip4db.model.base import Base
from ip4db.model.entity import Entity

if TYPE_CHECKING:
    import sqlalchemy as sa

KEYED = ("entity", "passage", "utterance", "assertion", "issue")
"""Tables whose rows have an id, which differs between databases, and a key, which does not."""


def own_table(mapper: sa.orm.Mapper[Any]) -> sa.Table:
    """Return the table of a mapped class, without the tables of the classes it inherits from."""
    return cast("sa.Table", mapper.local_table)


def keyed_table(column: sa.Column[Any]) -> str | None:
    """Follow foreign keys from a column to one of the tables in ``KEYED``."""
    if column.name == "id" and column.table.name in KEYED:
        return str(column.table.name)
    targets = (key.column for key in column.foreign_keys if key.column.name != "kind")
    found = {name for target in targets if target is not column and (name := keyed_table(target))}
    return found.pop() if found else None


def payload_tables() -> dict[str, sa.Table]:
    """Return the tables of the payloads by name, in the order of their names."""
    mappers = Assertion.__mapper__.self_and_descendants
    found = (own_table(mapper) for mapper in mappers if mapper.class_ is not Assertion)
    return {table.name: table for table in sorted(found, key=lambda table: table.name)}


def entity_tables() -> set[str]:
    """Return the tables of the kinds of entities, and the table of their names."""
    mappers = Entity.__mapper__.self_and_descendants
    return {own_table(mapper).name for mapper in mappers} | {"entity_name"}


def record_tables() -> list[sa.Table]:
    """Return all tables except the code lists, in the order of their names."""
    tables = (table for table in Base.metadata.tables.values() if "meaning" not in table.columns)
    return sorted(tables, key=lambda table: table.name)
