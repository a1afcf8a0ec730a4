"""Load seeds: all of them in one transaction, or nothing.

Files are read and checked, compared with the database, and only then does a row move; what is
already there stays untouched, so loading twice changes nothing. The rules that a bulk load could
slip past are asked once more before the end (``ip4.faults()``).
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

import psycopg

from ip4db.seeding import bulk, check, diagnose, plan, read, rows
from ip4db.seeding.faults import SeedError
from ip4db.seeding.places import Places
from ip4db.seeding.store import NUMBERED, Store

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterator

    import sqlalchemy as sa

    from ip4db.seeding.plan import Plan

LOCK = 0x1940_0405
"""Keeps two loads of one database from interleaving."""

IN_PLACE = {*NUMBERED, *rows.TABLE_OF_KIND.values(), "source_text"}
"""Tables whose rows others point at: changed in place, never removed and added again."""

LATE = {"entity", "source_text", *rows.TABLE_OF_KIND.values()}
"""Tables from which rows go last, when nothing points at them any more."""


def load(connection: sa.Connection, *roots: pathlib.Path) -> Plan:
    """Bring a database to what the seeds in ``roots`` say; return what was changed.

    The caller's transaction is used if there is one, else one is begun and committed.

    Raises:
        SeedError: the seeds have faults, or would break a rule; nothing is changed.

    """
    seeds, wanted = checked(*roots)
    places = Places(seeds)
    with transaction(connection) as driver:
        driver.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
        store = Store(driver)
        change = decide(wanted, store)
        if not change.is_empty:
            try:
                with driver.transaction(), bulk.rules_set_aside(driver, change.added_rows):
                    apply(change, store)
                    analyse(change, driver)
                    refuse_faults(driver, places)
                    driver.execute("SET CONSTRAINTS ALL IMMEDIATE")
                    driver.execute("SET CONSTRAINTS ALL DEFERRED")
            except (psycopg.errors.IntegrityError, psycopg.errors.DataError) as error:
                faults = diagnose.broken_checks(change, store, places)
                raise SeedError(faults or [diagnose.refusal(error)]) from error
        return change


def preview(connection: sa.Connection, *roots: pathlib.Path) -> Plan:
    """Return what ``load`` would change, and change nothing.

    Raises:
        SeedError: the seeds have faults.

    """
    _, wanted = checked(*roots)
    with transaction(connection) as driver:
        return decide(wanted, Store(driver))


def prepare(*roots: pathlib.Path) -> rows.Rows:
    """Read and check seeds; return the rows that they ask for.

    Raises:
        SeedError: with every fault.

    """
    return checked(*roots)[1]


def checked(*roots: pathlib.Path) -> tuple[read.Seeds, rows.Rows]:
    """Read and check seeds; return them and the rows that they ask for.

    Raises:
        SeedError: with every fault.

    """
    seeds = read.read(*roots)
    if faults := check.check(seeds):
        raise SeedError(faults)
    wanted = rows.build(seeds)
    places = Places(seeds)
    if repeated := plan.twice(wanted):
        raise SeedError(
            places.fault_at(table, row, f"gives {plan.told(table, row)} twice", "Keep one of them")
            for table, row in repeated
        )
    return seeds, wanted


def decide(wanted: rows.Rows, store: Store) -> Plan:
    """Compare, and refuse what must not happen.

    Raises:
        SeedError: something would be withdrawn without a reason, or change its kind.

    """
    change = plan.compare(wanted, store.read())
    if faults := plan.unreasoned(change, wanted) + plan.kind_changes(change):
        raise SeedError(faults)
    return change


def apply(change: Plan, store: Store) -> None:
    """Move the rows: first away, then in, and entities away last."""
    forget_repeats(change, store)
    for table, difference in reversed(change.tables.items()):
        if table not in LATE:
            gone = difference.removed if table in IN_PLACE else plan.rows_of(difference, "removed")
            store.delete(table, gone)
    for table, difference in change.tables.items():
        if table in IN_PLACE:
            store.insert(table, difference.added)
            store.update(table, [new for _, new in difference.changed])
        else:
            store.insert(table, plan.rows_of(difference, "added"))
    for table, difference in reversed(change.tables.items()):
        if table in LATE:
            store.delete(table, difference.removed)


def forget_repeats(change: Plan, store: Store) -> None:
    """Let go of passages that are about to be removed; the changed rows say what holds now."""
    gone = {row["id"] for row in change.tables["passage"].removed}
    loose = [
        old | {"repeats_id": None}
        for old, _ in change.tables["passage"].changed
        if old["repeats_id"] in gone
    ]
    loose += [r | {"repeats_id": None} for r in change.tables["passage"].removed if r["repeats_id"]]
    store.update("passage", loose)


def analyse(change: Plan, driver: psycopg.Connection[Any]) -> None:
    """Let the planner know the tables that changed much, so that the views use their indexes."""
    for table, difference in change.tables.items():
        if len(difference.added) + len(difference.removed) > 0.1 * change.counts[table]:
            driver.execute(psycopg.sql.SQL("ANALYZE ip4.{}").format(psycopg.sql.Identifier(table)))


def refuse_faults(driver: psycopg.Connection[Any], places: Places) -> None:
    """Ask the data check.

    Raises:
        SeedError: with everything it found.

    """
    found = driver.execute("SELECT rule, item, what FROM ip4.faults()").fetchall()
    if found:
        remedy = "Correct the entry, or record a disagreement in curation/issues.yaml"
        raise SeedError(
            places.named(
                item,
                f"{item}: {what.rstrip('.')} (rule `{rule.replace('_', ' ')}`)",
                remedy,
            )
            for rule, item, what in found
        )


@contextlib.contextmanager
def transaction(connection: sa.Connection) -> Iterator[psycopg.Connection[Any]]:
    """Give the driver's connection inside a transaction (a savepoint if one is open)."""
    begin = connection.begin_nested if connection.in_transaction() else connection.begin
    with begin():
        driver = connection.connection.driver_connection
        assert isinstance(driver, psycopg.Connection)  # noqa: S101  # we speak psycopg only
        yield driver
