"""Generate the claims views: the columns of a claim, and those of one payload.

The columns of a payload come from its model. An entity is shown by key and name, a code with its
meaning, a boolean also as a number that can be summed. ``claims/<payload>.sql`` adds columns from
other tables; its columns and joins become part of the view.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from ip4db.model import LOOKUPS
from ip4db.model.base import CodeText, table_of
from ip4db.model.references import payload_tables
from ip4db.sqlfile import SqlFile

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).parent / "claims"
RANKED = {"participation_level", "cooperation_level"}
"""Code lists that are scales; views show the rank of their codes."""

LEADING_COLUMNS = [
    "assertion_key",
    "source_key",
    "source_name",
    "statement",
    "subject_key",
    "subject_name",
    "subject_kind",
    "subject_iso3",
]
OMITTED_COLUMNS = {"kind", "assertion_number", "note", "written_from", "written_to"}
"""Columns that only ``bi.assertion`` shows."""

LOOKUP_TABLES = {str(lookup.__tablename__) for lookup in LOOKUPS.values()}


def files(claim_columns: list[str]) -> list[SqlFile]:
    """Return one view for each payload."""
    return [
        view(name, *own_columns(table), claim_columns) for name, table in payload_tables().items()
    ]


def view(
    name: str,
    shown: list[str],
    joins: list[str],
    claim_columns: list[str],
) -> SqlFile:
    """Return the view of one payload."""
    path = FOLDER / f"{name}.sql"
    if path.exists():
        listed, more = (
            path.read_text(encoding="utf-8")
            .partition("SELECT")[2]
            .split(f"\nFROM ip4.{name}\n", maxsplit=1)
        )
        shown = [*shown, listed.strip()]
        joins = [*joins, more.rstrip()]
    rest = [name for name in claim_columns if name not in {*LEADING_COLUMNS, *OMITTED_COLUMNS}]
    columns = [
        "claim.assertion_key AS row_key",
        *(f"claim.{column}" for column in LEADING_COLUMNS),
        *shown,
        *(f"claim.{column}" for column in rest),
    ]
    text = f"CREATE VIEW bi.{name} AS\nSELECT\n    " + ",\n    ".join(columns)
    text += f"\nFROM ip4.{name}\n"
    text += f"INNER JOIN ip4_read.claim ON {name}.id = claim.assertion_id\n"
    return SqlFile(path, text + "\n".join(filter(None, joins)) + ";\n")


def own_columns(table: sa.Table) -> tuple[list[str], list[str]]:
    """Return the columns that show a payload, and the joins that they need."""
    shown: list[str] = []
    joins: list[str] = []
    for column in table.columns:
        if column.name in ("id", "kind"):
            continue
        target = next((key.column.table.name for key in column.foreign_keys), None)
        show = (
            lookup_column
            if target in LOOKUP_TABLES
            else COLUMN_FUNCTIONS.get(target, entity_column)
        )
        own_shown, own_joins = show(table.name, column)
        shown += own_shown
        joins += own_joins
    return shown, joins


def plain_column(table: str, column: sa.Column[Any]) -> tuple[list[str], list[str]]:
    """Show a column unchanged; a boolean also as 1 or 0."""
    shown = [f"{table}.{column.name}"]
    if isinstance(column.type, sa.Boolean):
        shown.append(f"{table}.{column.name}::integer::smallint AS {column.name}_count")
    return shown, []


def lookup_column(table: str, column: sa.Column[Any]) -> tuple[list[str], list[str]]:
    """Show a code, and its rank if its list is a scale.

    The rank is a subquery, because users do not filter by it and a join makes planning slower.
    """
    assert isinstance(column.type, CodeText)  # noqa: S101  columns of code lists are
    listed = table_of(column.type.codes)
    # The code of a milestone is called `milestone`, which is clearer than `code`.
    name = table if column.name == "code" else column.name
    shown = [f"{table}.{column.name} AS {name}" if name != column.name else f"{table}.{name}"]
    code = f"{table}.{column.name}"
    if listed in RANKED:
        shown.append(scalar_subquery("rank", listed, "code", code, f"{name}_rank"))
    return shown, []


def entity_column(table: str, column: sa.Column[Any]) -> tuple[list[str], list[str]]:
    """Show an entity by key and name, and by what ``foreign_key(shows=...)`` adds."""
    name = column.name.removesuffix("_id")
    alias = f"{name}_entity"
    shown = [f"{alias}.key AS {name}_key", f"{alias}.name AS {name}_name"]
    join = "LEFT" if column.nullable else "INNER"
    joins = [f"{join} JOIN ip4.entity AS {alias} ON {table}.{column.name} = {alias}.id"]
    if "kind" in column.info["shows"]:
        shown.append(f"{alias}.kind AS {name}_kind")
    if "iso3" in column.info["shows"]:
        shown.append(
            scalar_subquery("iso_alpha3", "country", "id", f"{table}.{column.name}", f"{name}_iso3")
        )
    return shown, joins


def scalar_subquery(wanted: str, table: str, key: str, value: str, name: str) -> str:
    """Return the subquery for a column of the row whose ``key`` has a value."""
    return f"(SELECT {table}.{wanted} FROM ip4.{table} WHERE {table}.{key} = {value}) AS {name}"


def assertion_column(table: str, column: sa.Column[Any]) -> tuple[list[str], list[str]]:
    """Show a claim by its key and statement."""
    name = column.name.removesuffix("_id")
    shown = [
        f"{name}.key AS {name}_key",
        f"{name}.statement AS {name.removesuffix('_assertion')}_statement",
    ]
    join = f"LEFT JOIN ip4.assertion AS {name} ON {table}.{column.name} = {name}.id"
    return shown, [join]


COLUMN_FUNCTIONS: dict[str | None, Callable[[str, sa.Column[Any]], tuple[list[str], list[str]]]] = {
    None: plain_column,
    "assertion": assertion_column,
}
"""The function for a column by the table that it refers to; by default ``entity_column``."""
