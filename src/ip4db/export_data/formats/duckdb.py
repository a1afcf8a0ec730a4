"""DuckDB: one file with the schemas, types, primary keys and comments of PostgreSQL.

Foreign keys are only in the descriptor: DuckDB checks them row by row and allows no circle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ip4db.export_data.catalog import Column, Kind, Relation, quoted
from ip4db.export_data.descriptor import Written
from ip4db.export_data.errors import library

if TYPE_CHECKING:
    from pathlib import Path

    from ip4db.export_data.snapshot import Snapshot

FILE = "ip4db.duckdb"
LONGEST_LINE = 8 << 20
"""In bytes; DuckDB reserves more memory for longer ones."""
TYPES = {
    Kind.TEXT: "VARCHAR",
    Kind.BOOLEAN: "BOOLEAN",
    Kind.DATE: "DATE",
    Kind.MOMENT: "TIMESTAMPTZ",
}


def write(snapshot: Snapshot, folder: Path) -> list[Written]:
    """Write one file with all relations."""
    scratch = folder / "relation.csv"
    with library("duckdb").connect(str(folder / FILE)) as file:
        for setting in ("threads = 1", "memory_limit = '256MB'", "timezone = 'UTC'"):
            file.execute(f"SET {setting}")
        for schema in sorted({relation.schema for relation in snapshot.relations}):
            file.execute(f"CREATE SCHEMA {schema}")
        written = []
        for relation in snapshot.relations:
            with scratch.open("wb") as lines:
                lines.writelines(snapshot.csv(relation))
            written.append(write_table(file, relation, scratch))
        scratch.unlink()
    return written


def write_table(file: Any, relation: Relation, csv: Path) -> Written:  # noqa: ANN401  see `library`
    """Create a table, and fill it from the CSV of the relation."""
    types = {column.name: duckdb_type(column) for column in relation.columns}
    parts = [
        f"{quoted(column.name)} {types[column.name]}{' NOT NULL' if column.is_required else ''}"
        for column in relation.columns
    ]
    if relation.key:
        parts.append(f"PRIMARY KEY ({', '.join(map(quoted, relation.key))})")
    file.execute(f"CREATE TABLE {relation.source} ({', '.join(parts)})")
    columns = ", ".join(f"{text(name)}: {text(type_)}" for name, type_ in types.items())
    # NULL is nothing at all, and an empty text has quotation marks.
    (count,) = file.execute(
        f"INSERT INTO {relation.source} SELECT * FROM read_csv({text(str(csv))}, "
        "header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', "
        "nullstr = '', allow_quoted_nulls = false, parallel = false, "
        f"max_line_size = {LONGEST_LINE}, buffer_size = {LONGEST_LINE}, columns = {{{columns}}})"
    ).fetchone()
    file.execute(f"COMMENT ON TABLE {relation.source} IS {text(relation.description)}")
    for column in relation.columns:
        name = f"{relation.source}.{quoted(column.name)}"
        file.execute(f"COMMENT ON COLUMN {name} IS {text(column.description)}")
    return Written(
        relation,
        FILE,
        count,
        "application/vnd.duckdb",
        {"table": f"{relation.schema}.{relation.name}"},
    )


def duckdb_type(column: Column) -> str:
    """Return the type of a column for DuckDB."""
    if column.kind is Kind.INTEGER:
        return column.type.upper()
    return "DECIMAL({}, {})".format(*column.digits) if column.digits else TYPES[column.kind]


def text(value: str) -> str:
    """Return a text as a literal of SQL."""
    return "'" + value.replace("'", "''") + "'"
