"""Everything in the catalogs that makes up our schemas, as lines of text.

Two databases of one server are the same if their lines are. Autogenerate compares about
half of what can change and cannot see the rest: the text of a CHECK, a trigger, a view, a
comment, a grant. The order of columns does not count, since a column that a migration
adds comes last. PostgreSQL prints definitions in a way of each version: never compare
lines of two of them.
"""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

import sqlalchemy as sa

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
    """Return the sorted lines; in a transaction, whose search path is as it was afterwards."""
    before = connection.scalar(sa.select(sa.func.current_setting("search_path")))
    set_path = sa.text("SELECT set_config('search_path', :path, true)")
    connection.execute(set_path, {"path": ""})  # so that every name is printed with its schema
    lines = [*connection.scalars(sa.text(CATALOG)), *_codes(connection)]
    connection.execute(set_path, {"path": before})
    return sorted(lines)


def _codes(connection: sa.Connection) -> Iterator[str]:
    """Yield the rows of the code lists: without them the tables are of no use."""
    for table in connection.scalars(sa.text(CODE_LISTS)).all():
        listed = sa.table(table, *map(sa.column, ("code", "rank", "meaning")), schema="ip4")
        for code, rank, meaning in connection.execute(sa.select(listed)):
            yield f"row ip4.{table}: {rank} {code} = {meaning}"
