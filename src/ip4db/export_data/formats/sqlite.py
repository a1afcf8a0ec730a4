"""SQLite: one file, with primary and foreign keys; comments are in the definitions of the tables.

SQLite has no types for numbers with decimals, truth values, dates and moments. The columns are
declared with the names that drivers look for. Numbers are stored as numbers, truth values as 0 and
1, dates and moments (in UTC) as text.
"""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING, Any

from ip4db.export_data.catalog import Column, Kind, Relation, quoted
from ip4db.export_data.descriptor import Written
from ip4db.export_data.formats.doubles import exact_double

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ip4db.export_data.snapshot import Snapshot

FILE = "ip4db.sqlite"
TYPES = {
    Kind.TEXT: "TEXT",
    Kind.INTEGER: "INTEGER",
    Kind.BOOLEAN: "BOOLEAN",
    Kind.DATE: "DATE",
    Kind.MOMENT: "DATETIME",
}


def write(snapshot: Snapshot, folder: Path) -> list[Written]:
    """Write one file with all relations."""
    with contextlib.closing(sqlite3.connect(folder / FILE)) as file:
        # Nobody reads the file before it is complete.
        file.execute("PRAGMA journal_mode = OFF")
        file.execute("PRAGMA synchronous = OFF")
        written = [write_table(file, snapshot, relation) for relation in snapshot.relations]
        file.commit()
        file.execute("ANALYZE")
    return written


def write_table(file: sqlite3.Connection, snapshot: Snapshot, relation: Relation) -> Written:
    """Create and fill a table."""
    file.execute(definition(relation))
    marks = ", ".join("?" * len(relation.columns))
    insert = f"INSERT INTO {quoted(relation.label)} VALUES ({marks})"
    count = file.executemany(insert, stored(snapshot, relation)).rowcount
    for key in relation.foreign_keys:
        name = quoted("-".join([relation.label, *key.columns]))
        file.execute(
            f"CREATE INDEX IF NOT EXISTS {name} ON {quoted(relation.label)} ({names(key.columns)})"
        )
    return Written(
        relation, FILE, max(count, 0), "application/vnd.sqlite3", {"table": relation.label}
    )


def stored(snapshot: Snapshot, relation: Relation) -> Iterator[list[Any]]:
    """Yield the rows as SQLite stores them."""

    def convert(column: Column, value: Any) -> Any:  # noqa: ANN401  a value of any kind
        if value is None:
            return None
        if column.kind is Kind.NUMBER:
            return exact_double(value, relation, column)
        if column.kind is Kind.DATE:
            return value.isoformat()
        if column.kind is Kind.MOMENT:
            return f"{value:%Y-%m-%d %H:%M:%S.%f}"
        return value

    for row in snapshot.rows(relation):
        yield [convert(*pair) for pair in zip(relation.columns, row, strict=True)]


def definition(relation: Relation) -> str:
    """Return the statement that creates a table, with the comments in it."""
    parts = []
    for column in relation.columns:
        digits = column.digits and "DECIMAL({}, {})".format(*column.digits)
        is_required = column.is_required or column.name in relation.key
        constraint = " NOT NULL" if is_required else ""
        parts.append(
            (
                f"{quoted(column.name)} {digits or TYPES[column.kind]}{constraint}",
                column.description,
            )
        )
    if relation.key:
        parts.append((f"PRIMARY KEY ({names(relation.key)})", ""))
    parts += [(f"UNIQUE ({names(key)})", "") for key in sorted(relation.referred_keys)]
    for key in relation.foreign_keys:
        target = f"{quoted(key.relation.label)} ({names(key.referred)})"
        parts.append((f"FOREIGN KEY ({names(key.columns)}) REFERENCES {target}", ""))
    lines = [
        f"  {part}{',' if place < len(parts) else ''}{remark(said)}"
        for place, (part, said) in enumerate(parts, 1)
    ]
    head = f"CREATE TABLE {quoted(relation.label)} ({remark(relation.description)}"
    return "\n".join([head, *lines, ")"])


def names(columns: tuple[str, ...]) -> str:
    """Return columns as a list in SQL."""
    return ", ".join(map(quoted, columns))


def remark(text: str) -> str:
    """Return a comment for the end of a line."""
    return f" -- {' '.join(text.split())}" if text else ""
