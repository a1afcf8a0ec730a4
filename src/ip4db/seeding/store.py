"""Read and write rows named by keys: the one place where keys and numbers meet.

Rows travel by COPY, in both the loading of new rows and the staging of changed ones; nothing is
written row by row. A foreign key says which numbers a column holds, so a new table needs no word
here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import psycopg
import sqlalchemy as sa
from psycopg import sql

from ip4db.model import Base
from ip4db.seeding.rows import Row, Rows, columns, tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NUMBERED = ("entity", "passage", "utterance", "assertion", "issue")
"""Tables whose rows have a number and a key."""

COPY_TYPES: dict[type[Any], str] = {
    sa.BigInteger: "int8",
    sa.SmallInteger: "int2",
    sa.Text: "text",
    sa.Boolean: "bool",
    sa.Date: "date",
    sa.Numeric: "numeric",
}


def numbers_in(table: str) -> dict[str, str]:
    """Return which columns of a table hold numbers, and of which table those are."""
    own = Base.metadata.tables[f"ip4.{table}"]
    return {name: home for name in columns(table) if (home := home_of(own.columns[name]))}


def home_of(column: sa.Column[Any]) -> str | None:
    """Follow foreign keys from a column to the table that gives out its numbers."""
    if column.name == "id" and column.table.name in NUMBERED:
        return str(column.table.name)
    targets = (key.column for key in column.foreign_keys if key.column.name != "kind")
    homes = {home for target in targets if target is not column and (home := home_of(target))}
    return homes.pop() if homes else None


def identity(table: str) -> list[str]:
    """Return the columns that tell the rows of a table apart."""
    return [column.name for column in Base.metadata.tables[f"ip4.{table}"].primary_key.columns]


def copy_type(table: str, column: str) -> str:
    """Return the PostgreSQL name of a column's type."""
    kind = Base.metadata.tables[f"ip4.{table}"].columns[column].type
    if isinstance(kind, sa.types.TypeDecorator):
        kind = kind.impl_instance
    return next((name for cls, name in COPY_TYPES.items() if isinstance(kind, cls)), "daterange")


class Store:
    """A database seen through keys."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        """Learn the key of every number that is in use."""
        self.connection = connection
        self.key_of: dict[str, dict[int, str]] = {}
        self.number_of: dict[str, dict[str, int]] = {}
        for table in NUMBERED:
            query = sql.SQL("SELECT id, key FROM ip4.{}").format(sql.Identifier(table))
            self.key_of[table] = dict(connection.execute(query).fetchall())
            self.number_of[table] = {key: number for number, key in self.key_of[table].items()}

    def read(self) -> Rows:
        """Return all rows that a loader could have written."""
        return {table: self.read_table(table) for table in tables()}

    def read_table(self, table: str) -> list[Row]:
        """Return the rows of one table, numbers replaced by keys."""
        names, homes = columns(table), numbers_in(table)
        chosen = sql.SQL(", ").join(map(sql.Identifier, names))
        query = sql.SQL("SELECT {} FROM ip4.{}").format(chosen, sql.Identifier(table))
        keyed = [self.key_of[home] if (home := homes.get(name)) else None for name in names]
        return [
            {
                name: value if keys is None or value is None else keys[value]
                for name, value, keys in zip(names, values, keyed, strict=True)
            }
            for values in self.connection.execute(query)
        ]

    def give_numbers(self, table: str, rows: Sequence[Row]) -> None:
        """Take numbers from the sequence for new rows of a numbered table."""
        query = "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)"
        taken = self.connection.execute(query, (f"ip4.{table}", len(rows)), binary=False).fetchall()
        for row, (number,) in zip(rows, taken, strict=True):
            self.number_of[table][row["id"]] = number

    def know(self, table: str, rows: Sequence[Row]) -> None:
        """Give numbers to those new rows that have none yet."""
        if table in NUMBERED:
            known = self.number_of[table]
            self.give_numbers(table, [row for row in rows if row["id"] not in known])

    def values(self, table: str, names: Sequence[str], rows: Iterable[Row]) -> Iterable[list[Any]]:
        """Yield rows as lists of values, keys replaced by numbers."""
        homes = numbers_in(table)
        keyed = [self.number_of[home] if (home := homes.get(name)) else None for name in names]
        for row in rows:
            yield [
                row[name] if numbers is None or row[name] is None else numbers[row[name]]
                for name, numbers in zip(names, keyed, strict=True)
            ]

    def copy(
        self,
        into: sql.Composable,
        table: str,
        names: Sequence[str],
        rows: Iterable[Row],
    ) -> None:
        """Send rows by COPY."""
        chosen = sql.SQL(", ").join(map(sql.Identifier, names))
        command = sql.SQL("COPY {} ({}) FROM STDIN (FORMAT binary)").format(into, chosen)
        with self.connection.cursor() as cursor, cursor.copy(command) as copy:
            copy.set_types([copy_type(table, name) for name in names])
            for values in self.values(table, names, rows):
                copy.write_row(values)

    def insert(self, table: str, rows: Sequence[Row]) -> None:
        """Add new rows."""
        if rows:
            self.know(table, rows)
            into = sql.SQL("ip4.{}").format(sql.Identifier(table))
            self.copy(into, table, columns(table), rows)

    def update(self, table: str, rows: Sequence[Row]) -> None:
        """Change rows, found by their identity."""
        if not rows:
            return
        keys = identity(table)
        stage = self.stage(table, columns(table), rows)
        others = [name for name in columns(table) if name not in keys]
        self.connection.execute(
            sql.SQL(
                "UPDATE ip4.{table} AS old SET {values} FROM {stage} AS new WHERE {match}",
            ).format(
                table=sql.Identifier(table),
                values=sql.SQL(", ").join(
                    sql.SQL("{0} = new.{0}").format(sql.Identifier(name)) for name in others
                ),
                stage=stage,
                match=matching(keys),
            ),
        )

    def delete(self, table: str, rows: Sequence[Row]) -> None:
        """Remove rows, found by their identity."""
        if not rows:
            return
        keys = identity(table)
        stage = self.stage(table, keys, rows)
        self.connection.execute(
            sql.SQL("DELETE FROM ip4.{} AS old USING {} AS new WHERE {}").format(
                sql.Identifier(table),
                stage,
                matching(keys),
            ),
        )

    def stage(self, table: str, names: Sequence[str], rows: Iterable[Row]) -> sql.Composable:
        """Put rows into a temporary table that ends with the transaction; return its name."""
        stage = sql.SQL("pg_temp.{}").format(sql.Identifier(f"stage_{table}"))
        chosen = sql.SQL(", ").join(map(sql.Identifier, names))
        self.connection.execute(sql.SQL("DROP TABLE IF EXISTS {}").format(stage))
        self.connection.execute(
            sql.SQL(
                "CREATE TEMPORARY TABLE {} ON COMMIT DROP AS SELECT {} FROM ip4.{} LIMIT 0",
            ).format(sql.Identifier(f"stage_{table}"), chosen, sql.Identifier(table)),
        )
        self.copy(stage, table, names, rows)
        return stage


def matching(keys: Sequence[str]) -> sql.Composable:
    """Return the condition that two rows have the same identity."""
    return sql.SQL(" AND ").join(
        sql.SQL("old.{0} = new.{0}").format(sql.Identifier(key)) for key in keys
    )
