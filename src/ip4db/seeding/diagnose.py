"""Find all rows that violate a CHECK after the database has rejected a load.

PostgreSQL stops at the first row that violates a constraint. This module copies the rows to
temporary tables without constraints and evaluates each CHECK of the real table for all of them,
so that all faults are reported at once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import psycopg
from psycopg import sql

from ip4db.seeding import plan
from ip4db.seeding.faults import Fault
from ip4db.seeding.tables import Row, columns, primary_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ip4db.seeding.plan import Plan
    from ip4db.seeding.source_lines import SourceLines
    from ip4db.seeding.store import Store

CHECKS = """
    SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE contype = 'c' AND conrelid = to_regclass(%s) ORDER BY conname
"""


def faults_of(error: psycopg.Error, change: Plan, store: Store, lines: SourceLines) -> list[Fault]:
    """Return a fault for each row that the database refuses, or for the error if none is found."""
    if isinstance(error, psycopg.errors.InsufficientPrivilege):
        what = (error.diag.message_primary or str(error)).rstrip(".")
        return [Fault("database", 0, "", what, "Load as the owner of the database")]
    return broken_checks(change, store, lines) or [server_fault(error)]


def broken_checks(change: Plan, store: Store, lines: SourceLines) -> list[Fault]:
    """Return a fault for each row of ``change`` and each CHECK that it violates."""
    faults = []
    for table, difference in change.tables.items():
        rows = plan.rows_to_insert(difference)
        if rows:
            store.assign_ids(table, difference.added)
            faults += [
                lines.fault_of_row(table, row, f"violates the rule `{rule}`", "Correct the entry")
                for row, rule in violations(table, rows, store)
            ]
    return faults


def violations(table: str, rows: Sequence[Row], store: Store) -> Iterator[tuple[Row, str]]:
    """Yield each row that violates a CHECK, with the rule that the name of the CHECK states."""
    checks = store.connection.execute(CHECKS, (f"ip4.{table}",)).fetchall()
    stage = store.stage(table, columns(table), rows)
    keys = sql.SQL(", ").join(map(sql.Identifier, primary_key(table)))
    known = {
        tuple(values): row
        for values, row in zip(store.values(table, primary_key(table), rows), rows, strict=True)
    }
    for name, definition in checks:
        condition = sql.SQL(re.sub(r"^CHECK |( NOT VALID)$", "", definition))
        query = sql.SQL("SELECT {} FROM {} WHERE NOT {}").format(keys, stage, condition)
        for values in store.connection.execute(query):
            yield known[tuple(values)], rule_of(name, table)


def rule_of(constraint: str, table: str) -> str:
    """Return the rule that the name of a constraint states."""
    return constraint.removeprefix("ck_").removeprefix(f"{table}_").replace("_", " ")


def server_fault(error: psycopg.Error) -> Fault:
    """Return a fault with the message of the server."""
    diag = error.diag
    table = diag.table_name or ""
    rule = rule_of(diag.constraint_name or "", table)
    what = (diag.message_detail or diag.message_primary or str(error)).rstrip(".")
    item = ", ".join(filter(None, (table, f"rule `{rule}`" if rule else "")))
    return Fault("database", 0, item, what, "Correct the entry that it names")
