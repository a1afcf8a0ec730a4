"""Describe everything in our schemas as lines of text, to compare two databases.

Autogenerate compares about half of what can change. It does not see the text of a CHECK, a
trigger, a view, a comment or a grant. The order of columns is left out, because a column
that a migration adds comes last. Compare databases on one version of PostgreSQL only: each
version prints definitions in its own way.
"""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

import sqlalchemy as sa

from ip4db.migrations.session import pinned

if TYPE_CHECKING:
    from collections.abc import Iterator

CATALOG = resources.files(__package__).joinpath("fingerprint.sql").read_text(encoding="utf-8")

CODE_LISTS = """
SELECT table_name
FROM information_schema.columns
WHERE table_schema = 'ip4'
GROUP BY table_name
HAVING array_agg(column_name::text ORDER BY column_name::text) = ARRAY['code', 'meaning', 'rank']
ORDER BY table_name
"""


def fingerprint(connection: sa.Connection) -> list[str]:
    """Return the sorted lines."""
    with pinned(connection):  # so that every name is printed with its schema
        return sorted([*connection.scalars(sa.text(CATALOG)), *_codes(connection)])


def _codes(connection: sa.Connection) -> Iterator[str]:
    """Yield the rows of the code lists, which migrations insert."""
    for table in connection.scalars(sa.text(CODE_LISTS)).all():
        listed = sa.table(table, *map(sa.column, ("code", "rank", "meaning")), schema="ip4")
        for code, rank, meaning in connection.execute(sa.select(listed)):
            yield f"row ip4.{table}: {rank} {code} = {meaning}"
