"""Read exported files back as the values that psycopg gives for a view."""

from __future__ import annotations

import contextlib
import csv
import datetime as dt
import decimal
import functools
import json
import sqlite3
from typing import TYPE_CHECKING, Any

import openpyxl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

Rows = list[tuple[Any, ...]]


def moment(value: dt.datetime | str) -> dt.datetime:
    """Return a moment in UTC."""
    found = value if isinstance(value, dt.datetime) else dt.datetime.fromisoformat(value)
    return found.replace(tzinfo=dt.UTC)


def day(value: dt.datetime | str) -> dt.date:
    """Return a day, which Excel gives as a moment."""
    if isinstance(value, dt.datetime):
        assert value.time() == dt.time()
        return value.date()
    return dt.date.fromisoformat(value)


def typed(rows: Iterable[Iterable[Any]], types: list[str], **forms: Callable[[Any], Any]) -> Rows:
    """Return values as those of the types of PostgreSQL; ``forms`` converts where it has to be."""
    usual = {"date": day, "timestamp": moment}
    known = [(usual | forms).get(type_.partition("(")[0].split()[0], as_is) for type_ in types]
    return [
        tuple(
            None if value is None else form(value) for form, value in zip(known, row, strict=True)
        )
        for row in rows
    ]


def as_is(value: object) -> object:
    """Return a value that needs no conversion."""
    return value


def shortest(value: float) -> decimal.Decimal:
    """Return the number that a double stands for."""
    return decimal.Decimal(repr(value))


def truth(value: object) -> bool:
    """Return a truth value in one of its forms."""
    return {"true": True, "false": False, 1: True, 0: False}[value]


def of_csv(folder: Path, name: str, types: list[str]) -> Rows:
    """Read a CSV file, in which no text is empty."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = [[value or None for value in row] for row in csv.reader(file)]
    whole = dict.fromkeys(["smallint", "integer", "bigint"], int)
    return typed(rows[1:], types, boolean=truth, numeric=decimal.Decimal, **whole)


def of_json(folder: Path, name: str, types: list[str]) -> Rows:
    """Read a JSON file."""
    text = (folder / f"{name}.json").read_text("utf-8")
    rows = json.loads(text, parse_float=decimal.Decimal)
    return typed([row.values() for row in rows], types)


def of_sqlite(folder: Path, name: str, types: list[str]) -> Rows:
    """Read a table of SQLite."""
    with contextlib.closing(sqlite3.connect(folder / "ip4db.sqlite")) as file:
        rows = file.execute(f'SELECT * FROM "{name}"').fetchall()
    return typed(rows, types, boolean=truth, numeric=shortest)


def of_xlsx(folder: Path, name: str, types: list[str]) -> Rows:
    """Read a sheet."""
    rows = list(workbook(folder / "ip4db.xlsx")[name].iter_rows(values_only=True))
    return typed(rows[1:], types, numeric=shortest)


@functools.lru_cache(maxsize=1)
def workbook(file: Path) -> openpyxl.Workbook:
    """Return a workbook, which takes seconds to open."""
    return openpyxl.load_workbook(file)


READERS = {"csv": of_csv, "json": of_json, "sqlite": of_sqlite, "xlsx": of_xlsx}
