"""Compare the rows that seeds ask for with those of a database, and say what would change.

Whatever is in the database and not in the seeds is withdrawn, and withdrawing needs a reason in
``curation/withdrawals.yaml``: a file lost by accident must not take facts away without a word.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import TYPE_CHECKING, Any

from ip4db.seeding.faults import Fault
from ip4db.seeding.store import NUMBERED, identity, numbers_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ip4db.seeding.rows import Row, Rows

SHOWN = 60
"""Longest value shown in a plan, in characters."""


@dataclasses.dataclass(frozen=True, order=True)
class Change:
    """What happens to one thing: ``item`` and ``key`` name it."""

    what: str
    item: str
    key: str
    details: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Give one line, and one for every detail."""
        return "\n".join(
            [f"{self.what:9} {self.item} {self.key}", *(f"    {d}" for d in self.details)],
        )


@dataclasses.dataclass
class Difference:
    """Rows of one table that are new, changed (old and new), or gone."""

    added: list[Row] = dataclasses.field(default_factory=list)
    changed: list[tuple[Row, Row]] = dataclasses.field(default_factory=list)
    removed: list[Row] = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Plan:
    """All differences, table by table."""

    tables: dict[str, Difference]
    counts: dict[str, int]

    @property
    def is_empty(self) -> bool:
        """True if the database holds exactly what the seeds ask for."""
        return not any(d.added or d.changed or d.removed for d in self.tables.values())

    @property
    def added_rows(self) -> int:
        """Number of new rows."""
        return sum(len(difference.added) for difference in self.tables.values())

    def changes(self) -> list[Change]:
        """Return the changes by thing rather than by row, in the order of reading."""
        news = {owner(t, r) for t in (*NUMBERED, "withdrawal") for r in self.tables[t].added}
        gone = {owner(t, r) for t in (*NUMBERED, "withdrawal") for r in self.tables[t].removed}
        details: dict[tuple[str, str], list[str]] = {}
        for table, difference in self.tables.items():
            for row in difference.added:
                details.setdefault(owner(table, row), []).append(f"{table}: + {told(table, row)}")
            for old, new in difference.changed:
                details.setdefault(owner(table, new), []).extend(
                    f"{table}.{name}: {short(old[name])} -> {short(value)}"
                    for name, value in new.items()
                    if value != old[name]
                )
            for row in difference.removed:
                details.setdefault(owner(table, row), []).append(f"{table}: - {told(table, row)}")
        changes = []
        for thing, lines in details.items():
            if thing in news:
                changes.append(Change("added", *thing))
            elif thing in gone:
                changes.append(Change("withdrawn", *thing))
            else:
                changes.append(Change("changed", *thing, tuple(lines)))
        return sorted(changes)

    def summary(self) -> str:
        """Say in one line how much is added, changed and withdrawn."""
        tally = Counter((change.what, change.item) for change in self.changes())
        parts = [
            f"{count} {plural(item, count)} {what}" for (what, item), count in sorted(tally.items())
        ]
        return ", ".join(parts) or "nothing to change"


def compare(wanted: Rows, have: Rows) -> Plan:
    """Return what it takes to turn the rows that are there into those that are wanted."""
    differences = {}
    for table, rows in wanted.items():
        keys = identity(table)
        old = {tuple(row[k] for k in keys): row for row in have[table]}
        difference = differences[table] = Difference()
        for row in rows:
            before = old.pop(tuple(row[k] for k in keys), None)
            if before is None:
                difference.added.append(row)
            elif before != row:
                difference.changed.append((before, row))
        difference.removed.extend(old.values())
    return Plan(differences, {table: len(rows) for table, rows in wanted.items()})


def twice(wanted: Rows) -> list[tuple[str, Row]]:
    """Return rows that another row of their table already stands for."""
    found = []
    for table, rows in wanted.items():
        keys, seen = identity(table), set()
        for row in rows:
            which = tuple(row[key] for key in keys)
            if which in seen:
                found.append((table, row))
            seen.add(which)
    return found


def unreasoned(plan: Plan, wanted: Rows) -> list[Fault]:
    """Return a fault for everything that would be withdrawn without a reason."""
    reasons = {(row["item"], row["key"]) for row in wanted["withdrawal"]}
    return [
        Fault(
            "database",
            0,
            f"{table} {row['id']}",
            "is in the database but in no seed file",
            "Restore it, or give the reason in curation/withdrawals.yaml "
            f"(item: {table}, key: {row['id']})",
        )
        for table in NUMBERED
        for row in plan.tables[table].removed
        if (table, row["id"]) not in reasons and not goes_along(table, row, plan)
    ]


def goes_along(table: str, row: Row, plan: Plan) -> bool:
    """Tell whether a passage or assertion is withdrawn together with its source."""
    gone = {entity["id"] for entity in plan.tables["entity"].removed}
    return table in ("passage", "assertion") and row["source_id"] in gone


def kind_changes(plan: Plan) -> list[Fault]:
    """Return a fault for every entity that would become another kind of thing."""
    return [
        Fault(
            "database",
            0,
            f"entity {new['id']}",
            f"is a {old['kind']} in the database and a {new['kind']} in the seeds",
            "A key keeps its kind; coin a new key and withdraw the old one",
        )
        for old, new in plan.tables["entity"].changed
        if old["kind"] != new["kind"]
    ]


def owner(table: str, row: Row) -> tuple[str, str]:
    """Return the thing that a row belongs to: the first number in its identity."""
    homes = numbers_in(table)
    for column in identity(table):
        if home := homes.get(column):
            return home, str(row[column])
    return table, " ".join(str(row[column]) for column in identity(table))


def told(table: str, row: Row) -> str:
    """Return the identity of a row for people."""
    return " ".join(short(row[column]) for column in identity(table)[1:] or identity(table))


def short(value: Any) -> str:
    """Return a value for people, cut to a length that leaves a line readable."""
    text = "nothing" if value is None else str(value)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def plural(item: str, count: int) -> str:
    """Return the plural of a thing if there are several."""
    if count == 1:
        return item
    return item[:-1] + "ies" if item.endswith("y") else item + "s"


def rows_of(difference: Difference, which: str) -> Sequence[Row]:
    """Return the rows that a change of a table without numbers adds or removes.

    Such rows are replaced rather than changed: moving evidence from second to first place would
    otherwise collide with the row that still stands there.
    """
    olds: Iterable[Row] = (old for old, _ in difference.changed)
    news: Iterable[Row] = (new for _, new in difference.changed)
    return [*difference.removed, *olds] if which == "removed" else [*difference.added, *news]
