"""Read and write the rows of a database by their keys; only this module handles ids.

Rows are sent by COPY, both when new rows are loaded and when changed rows are staged; no row is
written on its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import psycopg
from psycopg import sql

from ip4db.model.references import KEYED
from ip4db.seeding.faults import Fault, SeedError
from ip4db.seeding.tables import (
    Row,
    Rows,
    columns,
    copy_type,
    key_columns,
    primary_key,
    seeded_tables,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Store:
    """The rows of a database, with keys in the place of ids."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        """Read the key of every id."""
        self.connection = connection
        self.key_of: dict[str, dict[int, str]] = {}
        self.id_of: dict[str, dict[str, int]] = {}
        for table in KEYED:
            query = sql.SQL("SELECT id, key FROM ip4.{}").format(sql.Identifier(table))
            self.key_of[table] = dict(connection.execute(query).fetchall())
            self.id_of[table] = {key: id_ for id_, key in self.key_of[table].items()}

    def read(self) -> Rows:
        """Return the rows of all tables that seeds fill."""
        return {table: self.read_table(table) for table in seeded_tables()}

    def read_table(self, table: str) -> list[Row]:
        """Return the rows of one table.

        Raises:
            SeedError: a day is before or after the years that Python knows.

        """
        names, keyed_by = columns(table), key_columns(table)
        chosen = sql.SQL(", ").join(map(sql.Identifier, names))
        query = sql.SQL("SELECT {} FROM ip4.{}").format(chosen, sql.Identifier(table))
        key_of = [self.key_of[keyed_by[name]] if name in keyed_by else None for name in names]
        try:
            rows = self.connection.execute(query).fetchall()
        except psycopg.DataError as error:
            what = f"has a value that Python cannot hold: {error}"
            raise SeedError([Fault("database", 0, table, what, "Correct it with SQL")]) from error
        return [
            {
                name: value if keys is None or value is None else keys[value]
                for name, value, keys in zip(names, values, key_of, strict=True)
            }
            for values in rows
        ]

    def assign_ids(self, table: str, rows: Sequence[Row]) -> None:
        """Take an id from the sequence for each row of a keyed table that has none yet."""
        if table not in KEYED:
            return
        new = [row["id"] for row in rows if row["id"] not in self.id_of[table]]
        query = "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)"
        taken = self.connection.execute(query, (f"ip4.{table}", len(new)), binary=False).fetchall()
        self.id_of[table] |= {key: id_ for key, (id_,) in zip(new, taken, strict=True)}

    def values(self, table: str, names: Sequence[str], rows: Iterable[Row]) -> Iterable[list[Any]]:
        """Yield rows as lists of values, with ids in the place of keys."""
        keyed_by = key_columns(table)
        id_of = [self.id_of[keyed_by[name]] if name in keyed_by else None for name in names]
        for row in rows:
            yield [
                row[name] if ids is None or row[name] is None else ids[row[name]]
                for name, ids in zip(names, id_of, strict=True)
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
            self.assign_ids(table, rows)
            into = sql.SQL("ip4.{}").format(sql.Identifier(table))
            self.copy(into, table, columns(table), rows)

    def update(self, table: str, rows: Sequence[Row]) -> None:
        """Change rows, which are found by their primary key."""
        if not rows:
            return
        keys = primary_key(table)
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
        """Delete rows, which are found by their primary key."""
        if not rows:
            return
        keys = primary_key(table)
        stage = self.stage(table, keys, rows)
        self.connection.execute(
            sql.SQL("DELETE FROM ip4.{} AS old USING {} AS new WHERE {}").format(
                sql.Identifier(table),
                stage,
                matching(keys),
            ),
        )

    def stage(self, table: str, names: Sequence[str], rows: Iterable[Row]) -> sql.Composable:
        """Copy rows to a temporary table, which lasts until commit; return its name."""
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
    """Return the condition that two rows have the same primary key."""
    return sql.SQL(" AND ").join(
        sql.SQL("old.{0} = new.{0}").format(sql.Identifier(key)) for key in keys
    )
