"""The words of ``bi``: comments of views and columns, all from ``words.toml``.

They are applied when the views are built, so a changed word reaches a database with the next
upgrade. A column without words stops the build and is named.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from ip4db.sqlfile import SqlFile

if TYPE_CHECKING:
    from collections.abc import Iterator

PATH = Path(__file__).with_name("words.toml")
FOLDER = Path(__file__).parent


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield view, column and words; the view is empty for words that hold in every view."""
    words = tomllib.loads(PATH.read_text(encoding="utf-8"))
    yield from ((view, "", told) for view, told in words["views"].items())
    yield from (("", column, told) for column, told in words["columns"].items())
    for view, columns in words["in"].items():
        yield from ((view, column, told) for column, told in columns.items())


def files() -> list[SqlFile]:
    """Return the SQL that describes all views and columns of ``bi``."""
    values = ",\n".join(f"({', '.join(map(literal, row))})" for row in rows())
    text = f"INSERT INTO ip4_read.word (view_name, column_name, words) VALUES\n{values};\n"
    return [SqlFile(PATH, text), SqlFile(FOLDER / "describe.sql")]


def literal(text: str) -> str:
    """Return text as a literal of SQL."""
    return "'" + text.replace("'", "''") + "'"
