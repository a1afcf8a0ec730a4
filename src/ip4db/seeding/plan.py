"""Compare the rows of seeds with the rows of a database, and describe what would change.

Rows that are in the database but not in the seeds are withdrawn. A withdrawal needs a reason in
``curation/withdrawals.yaml``, so that a file lost by accident does not remove facts unnoticed.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import TYPE_CHECKING, Any

from ip4db.model.references import KEYED
from ip4db.seeding.faults import Fault
from ip4db.seeding.tables import key_columns, plural, primary_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ip4db.seeding.tables import Row, Rows

MAX_LENGTH = 60
"""Characters of the longest value that a plan shows in full."""


@dataclasses.dataclass(frozen=True, order=True)
class Change:
    """A change of one thing, which ``item`` and ``key`` name."""

    what: str
    item: str
    key: str
    details: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return one line, and one for each detail."""
        return "\n".join(
            [f"{self.what:9} {self.item} {self.key}", *(f"    {d}" for d in self.details)],
        )


@dataclasses.dataclass
class Difference:
    """Rows of one table that are added, changed (old and new), or removed."""

    added: list[Row] = dataclasses.field(default_factory=list)
    changed: list[tuple[Row, Row]] = dataclasses.field(default_factory=list)
    removed: list[Row] = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Plan:
    """All differences by table, and the number of rows of each table in the seeds."""

    tables: dict[str, Difference]
    counts: dict[str, int]

    @property
    def is_empty(self) -> bool:
        """True if the database has exactly the rows of the seeds."""
        return not any(d.added or d.changed or d.removed for d in self.tables.values())

    @property
    def added_rows(self) -> int:
        """Number of added rows."""
        return sum(len(difference.added) for difference in self.tables.values())

    def changes(self) -> list[Change]:
        """Return the changes, one for each thing instead of each row, sorted."""
        things = (*KEYED, "withdrawal")
        added = {owner(t, row) for t in things for row in self.tables[t].added}
        removed = {owner(t, row) for t in things for row in self.tables[t].removed}
        details: dict[tuple[str, str], list[str]] = {}
        for table, difference in self.tables.items():
            for row in difference.added:
                details.setdefault(owner(table, row), []).append(
                    f"{table}: + {describe(table, row)}"
                )
            for old, new in difference.changed:
                details.setdefault(owner(table, new), []).extend(
                    f"{table}.{name}: {shorten(old[name])} -> {shorten(value)}"
                    for name, value in new.items()
                    if value != old[name]
                )
            for row in difference.removed:
                details.setdefault(owner(table, row), []).append(
                    f"{table}: - {describe(table, row)}"
                )
        changes = []
        for thing, lines in details.items():
            if thing in added:
                changes.append(Change("added", *thing))
            elif thing in removed:
                changes.append(Change("withdrawn", *thing))
            else:
                changes.append(Change("changed", *thing, tuple(lines)))
        return sorted(changes)

    def summary(self) -> str:
        """Return one line with the numbers of things added, changed and withdrawn."""
        tally = Counter((change.what, change.item) for change in self.changes())
        parts = [
            f"{count} {item if count == 1 else plural(item)} {what}"
            for (what, item), count in sorted(tally.items())
        ]
        return ", ".join(parts) or "nothing to change"


def compare(wanted: Rows, existing: Rows) -> Plan:
    """Return the differences between the rows of a database and the rows of seeds."""
    differences = {}
    for table, rows in wanted.items():
        keys = primary_key(table)
        old = {tuple(row[k] for k in keys): row for row in existing[table]}
        difference = differences[table] = Difference()
        for row in rows:
            before = old.pop(tuple(row[k] for k in keys), None)
            if before is None:
                difference.added.append(row)
            elif before != row:
                difference.changed.append((before, row))
        difference.removed.extend(old.values())
    return Plan(differences, {table: len(rows) for table, rows in wanted.items()})


def duplicates(wanted: Rows) -> list[tuple[str, Row]]:
    """Return the rows whose primary key another row of the table has already."""
    found = []
    for table, rows in wanted.items():
        keys, seen = primary_key(table), set()
        for row in rows:
            values = tuple(row[key] for key in keys)
            if values in seen:
                found.append((table, row))
            seen.add(values)
    return found


def unexplained_withdrawals(plan: Plan, wanted: Rows) -> list[Fault]:
    """Return a fault for each thing that would be withdrawn without a reason."""
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
        for table in KEYED
        for row in plan.tables[table].removed
        if (table, row["id"]) not in reasons and not is_withdrawn_with_source(table, row, plan)
    ]


def is_withdrawn_with_source(table: str, row: Row, plan: Plan) -> bool:
    """Return whether a passage or assertion is withdrawn together with its source."""
    removed = {entity["id"] for entity in plan.tables["entity"].removed}
    return table in ("passage", "assertion") and row["source_id"] in removed


def lost_withdrawals(plan: Plan) -> list[Fault]:
    """Return a fault for each withdrawal that is no longer in the seeds."""
    return [
        Fault(
            "database",
            0,
            f"withdrawal of {row['item']} {row['key']}",
            "is in the database but not in curation/withdrawals.yaml",
            "Restore it there; a withdrawn key is never used again",
        )
        for row in plan.tables["withdrawal"].removed
    ]


def kind_changes(plan: Plan) -> list[Fault]:
    """Return a fault for each entity whose kind would change."""
    return [
        Fault(
            "database",
            0,
            f"entity {new['id']}",
            f"is a {old['kind']} in the database and a {new['kind']} in the seeds",
            "The kind of a key cannot change; choose a new key and withdraw the old one",
        )
        for old, new in plan.tables["entity"].changed
        if old["kind"] != new["kind"]
    ]


def owner(table: str, row: Row) -> tuple[str, str]:
    """Return the thing that a row belongs to: the first key in its primary key."""
    keyed = key_columns(table)
    for column in primary_key(table):
        if column in keyed:
            return keyed[column], str(row[column])
    return table, " ".join(str(row[column]) for column in primary_key(table))


def describe(table: str, row: Row) -> str:
    """Return the values that distinguish a row within the thing that it belongs to."""
    return " ".join(shorten(row[column]) for column in primary_key(table)[1:] or primary_key(table))


def shorten(value: Any) -> str:
    """Return a value as text of at most ``MAX_LENGTH`` characters."""
    text = "nothing" if value is None else str(value)
    return text if len(text) <= MAX_LENGTH else text[: MAX_LENGTH - 1] + "…"


def rows_to_insert(difference: Difference) -> Sequence[Row]:
    """Return the added rows, and the new state of the changed rows."""
    return [*difference.added, *(new for _, new in difference.changed)]


def rows_to_delete(difference: Difference) -> Sequence[Row]:
    """Return the removed rows, and the old state of the changed rows.

    Rows without an id are replaced and not updated, because an update that exchanges two of them
    (the first and second evidence) would violate a unique constraint on the way.
    """
    return [*difference.removed, *(old for old, _ in difference.changed)]
