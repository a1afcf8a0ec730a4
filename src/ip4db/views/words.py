"""Comments of the views and columns of ``bi``, from ``words.toml``.

They are applied when the views are built, so a change reaches a database with the next upgrade.
A column without a description stops the build, and the error names it.
"""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from ip4db.sqlfile import SqlFile

if TYPE_CHECKING:
    from collections.abc import Iterator

PATH = Path(__file__).with_name("words.toml")
FOLDER = Path(__file__).parent


@functools.cache
def descriptions() -> dict[tuple[str, str], str]:
    """Return the description by view and column."""
    return {(view, column): description for view, column, description in rows()}


def description(view: str, column: str) -> str | None:
    """Return the description of a column in a view."""
    found = descriptions()
    kind = "(code list entity_kind)" if column.endswith("_kind") else None
    return found.get((view, column), found.get(("", column), kind))


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield view, column and description; the view is empty if it applies to every view."""
    words = tomllib.loads(PATH.read_text(encoding="utf-8"))
    yield from ((view, "", description) for view, description in words["views"].items())
    yield from (("", column, description) for column, description in words["columns"].items())
    for view, columns in words["in"].items():
        yield from ((view, column, description) for column, description in columns.items())


def files() -> list[SqlFile]:
    """Return the SQL that describes all views and columns of ``bi``."""
    values = ",\n".join(f"({', '.join(map(quote_literal, row))})" for row in rows())
    text = f"INSERT INTO ip4_read.word (view_name, column_name, words) VALUES\n{values};\n"
    return [SqlFile(PATH, text), SqlFile(FOLDER / "describe.sql")]


def quote_literal(text: str) -> str:
    """Return text as a literal of SQL."""
    return "'" + text.replace("'", "''") + "'"
