"""After the database has refused a load: find every row that breaks a CHECK, not only the first.

A server stops at the first bad row. Here the rows go to tables without constraints, and every
CHECK of the real table is asked about all of them; so the faults come all at once, with the
entries that they are in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import psycopg
from psycopg import sql

from ip4db.seeding import plan
from ip4db.seeding.faults import Fault
from ip4db.seeding.rows import Row, columns
from ip4db.seeding.store import Store, identity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ip4db.seeding.places import Places
    from ip4db.seeding.plan import Plan

CHECKS = """
    SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE contype = 'c' AND conrelid = to_regclass(%s) ORDER BY conname
"""


def broken_checks(change: Plan, store: Store, places: Places) -> list[Fault]:
    """Return a fault for every row of ``change`` and every CHECK that it breaks."""
    faults = []
    for table, difference in change.tables.items():
        rows = plan.rows_of(difference, "added")
        if rows:
            store.know(table, difference.added)
            faults += [
                places.fault_at(table, row, f"breaks the rule that {rule}", "Correct the entry")
                for row, rule in refused(table, rows, store)
            ]
    return faults


def refused(table: str, rows: Sequence[Row], store: Store) -> Iterator[tuple[Row, str]]:
    """Yield rows with the rule that each of them breaks."""
    checks = store.connection.execute(CHECKS, (f"ip4.{table}",)).fetchall()
    stage = store.stage(table, columns(table), rows)
    keys = sql.SQL(", ").join(map(sql.Identifier, identity(table)))
    known = {
        tuple(values): row
        for values, row in zip(store.values(table, identity(table), rows), rows, strict=True)
    }
    for name, definition in checks:
        condition = sql.SQL(re.sub(r"^CHECK |( NOT VALID)$", "", definition))
        query = sql.SQL("SELECT {} FROM {} WHERE NOT {}").format(keys, stage, condition)
        for values in store.connection.execute(query):
            yield known[tuple(values)], readable(name, table)


def readable(constraint: str, table: str) -> str:
    """Return the name of a constraint as the rule that it reads as."""
    return constraint.removeprefix("ck_").removeprefix(f"{table}_").replace("_", " ")


def refusal(error: psycopg.Error) -> Fault:
    """Return what the server itself said, where nothing better is known."""
    diag = error.diag
    table = diag.table_name or ""
    rule = readable(diag.constraint_name or "", table)
    what = (diag.message_detail or diag.message_primary or str(error)).rstrip(".")
    item = ", ".join(filter(None, (table, f"rule `{rule}`" if rule else "")))
    return Fault("database", 0, item, what, "Correct the entry that it names")
