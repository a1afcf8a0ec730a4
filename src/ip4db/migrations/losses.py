"""Count the rows that a downgrade would delete."""

from __future__ import annotations

import dataclasses

import sqlalchemy as sa

from ip4db.migrations.revisions import VERSION_SCHEMA, VERSION_TABLE

CODE_LIST = {"code", "rank", "meaning"}
"""The columns of a code list, whose rows an upgrade inserts again."""


@dataclasses.dataclass(frozen=True, order=True)
class Loss:
    """Rows of a table, or values of a column, that would be deleted."""

    name: str
    count: int
    what: str = "row"

    def __str__(self) -> str:
        """Return for example ``ip4.issue: 12 rows``."""
        return f"{self.name}: {self.count} {self.what}{'' if self.count == 1 else 's'}"


Counts = dict[str, dict[str, int]]
"""For each table the number of its rows, under an empty name, and of the values of each column."""


def counts(connection: sa.Connection) -> Counts:
    """Count rows and values of all our tables but the code lists."""
    found: Counts = {}
    inspector = sa.inspect(connection)
    for (_, name), columns in inspector.get_multi_columns(schema=VERSION_SCHEMA).items():
        names = {column["name"] for column in columns}
        if name == VERSION_TABLE or names == CODE_LIST:
            continue
        table = sa.table(name, *map(sa.column, names), schema=VERSION_SCHEMA)
        number_of = {"": sa.func.count()} | {each: sa.func.count(table.c[each]) for each in names}
        labels = [count.label(each or "rows") for each, count in number_of.items()]
        row = connection.execute(sa.select(*labels).select_from(table)).one()
        found[f"{VERSION_SCHEMA}.{name}"] = dict(zip(number_of, row, strict=True))
    return found


def losses(before: Counts, after: Counts) -> list[Loss]:
    """Return which rows are gone, and which values went with a column."""
    found = []
    for table, had in before.items():
        has = after.get(table, {"": 0})
        if has[""] < had[""]:
            found.append(Loss(table, had[""] - has[""]))
        if table in after:
            gone = had.keys() - has.keys()
            found += [Loss(f"{table}.{each}", had[each], "value") for each in gone if had[each]]
    return sorted(found)
