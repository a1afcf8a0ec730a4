"""Write docs/dictionary.md from ``bi.dictionary``, or ``--check`` whether it is out of date.

The page describes the interface: every view with its grain, every column with type and meaning.
A change of the interface is therefore visible in a diff.
"""

from __future__ import annotations

import pathlib
import sys
from itertools import groupby
from typing import NamedTuple

import sqlalchemy as sa

from ip4db import migrations, server

PAGE = pathlib.Path(__file__).with_name("dictionary.md")
HEAD = """# Dictionary

Every view of schema `bi`, as `SELECT * FROM bi.dictionary` says it: the same words as the
comments that clients show. Generated (`make docs`); a change here is a change of the interface.
"""


class Column(NamedTuple):
    """One row of the dictionary."""

    view: str
    view_says: str
    name: str
    kind: str
    says: str


def dictionary(engine: sa.Engine) -> list[Column]:
    """Return the dictionary of a freshly migrated database."""
    migrations.upgrade(engine)
    query = """
        SELECT view_name, view_description, column_name, column_type, description
        FROM bi.dictionary ORDER BY view_name, column_number
    """
    with engine.connect() as connection:
        return [Column(*row) for row in connection.execute(sa.text(query))]


def page(found: list[Column]) -> str:
    """Return the page."""
    parts = [HEAD]
    for (view, said), columns in groupby(found, key=lambda column: column[:2]):
        lines = [f"## {view}", "", said, "", "| column | type | meaning |", "| --- | --- | --- |"]
        for column in columns:
            described = column.says.replace("|", "\\|").replace("\n", " ")
            lines.append(f"| `{column.name}` | {column.kind} | {described} |")
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def main(arguments: list[str]) -> int:
    """Write the page, or compare it."""
    with server.temporary() as instance:
        engine = instance.engine()
        text = page(dictionary(engine))
    if "--check" in arguments:
        if not PAGE.exists() or PAGE.read_text("utf-8") != text:
            print("docs: dictionary.md out of date; run `make docs`", file=sys.stderr)
            return 1
        return 0
    PAGE.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
