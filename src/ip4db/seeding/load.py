"""Load seeds: all of them in one transaction, or nothing.

The files are read, checked and compared with the database before the first row is written. Rows
that are in the database already are not written again, so a second load changes nothing. Before
the end, ``ip4.faults()`` checks the rules whose triggers a bulk load disables.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import psycopg

from ip4db.migrations.session import restored
from ip4db.model.references import KEYED
from ip4db.seeding import bulk, check, diagnose, plan, read, tables
from ip4db.seeding.codec import to_rows
from ip4db.seeding.faults import SeedError
from ip4db.seeding.source_lines import SourceLines
from ip4db.seeding.store import Store

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterator

    import sqlalchemy as sa

    from ip4db.seeding.plan import Plan
    from ip4db.seeding.tables import Rows

REFUSALS = (
    psycopg.errors.IntegrityError,
    psycopg.errors.DataError,
    psycopg.errors.InsufficientPrivilege,
    psycopg.errors.ProgramLimitExceeded,
)
"""Errors of the server that are about the rows."""

UPDATED = {*KEYED, *tables.entity_tables(), "source_text", "quotation"}
"""Tables that others refer to: their rows are updated, and not deleted and inserted again."""

DELETED_LAST = {"entity", "source_text", *tables.entity_tables()}
"""Tables whose rows are deleted when no other row refers to them."""


def load(connection: sa.Connection, *roots: pathlib.Path) -> Plan:
    """Change a database to the state of the seeds in ``roots``; return what was changed.

    An open transaction of the caller is used; otherwise one is begun and committed.

    Raises:
        SeedError: the seeds have faults or violate a rule; nothing is changed.

    """
    return write(connection, *checked(*roots))


def write(
    connection: sa.Connection, seeds: read.Seeds, wanted: Rows, *, rehearse: bool = False
) -> Plan:
    """Write the rows of seeds, or only rehearse it; return what was changed.

    Raises:
        SeedError: the database refuses them.

    """
    lines = SourceLines(seeds)
    with turn(connection) as driver:
        store = Store(driver)
        change = decide(wanted, store)
        if not change.is_empty:
            try:
                with (
                    driver.transaction(force_rollback=rehearse),
                    refresh_settings(driver, change, data_release(wanted)),
                    bulk.triggers_disabled(driver, change.added_rows),
                ):
                    apply(change, store)
                    analyse(change, driver)
                    refuse_faults(driver, lines)
                    driver.execute("SET CONSTRAINTS ALL IMMEDIATE")
                    driver.execute("SET CONSTRAINTS ALL DEFERRED")
            except REFUSALS as error:
                raise SeedError(diagnose.faults_of(error, change, store, lines)) from error
        return change


@contextlib.contextmanager
def refresh_settings(driver: psycopg.Connection[Any], change: Plan, release: str) -> Iterator[None]:
    """Set how the read model is refreshed at the end of the load, and reset it afterwards.

    Many new rows are not noted one by one: the read model is then computed from scratch.
    """
    mode = "rebuild" if change.added_rows >= bulk.THRESHOLD else "at_commit"
    configure = (
        "SELECT set_config('ip4db.refresh', %s, true), set_config('ip4db.data_release', %s, true)"
    )
    driver.execute(configure, (mode, release))
    yield
    driver.execute(configure, ("", ""))


def data_release(wanted: Rows) -> str:
    """Return the name of the facts that are loaded: version of ip4db, digest of the rows."""
    digest = hashlib.sha256(json.dumps(wanted, default=str, sort_keys=True).encode()).hexdigest()
    return f"{version('ip4db')} {digest[:12]}"


def preview(connection: sa.Connection, *roots: pathlib.Path) -> Plan:
    """Return what ``load`` would change: make the changes, check all rules, and undo everything.

    Raises:
        SeedError: the seeds have faults or violate a rule.

    """
    return write(connection, *checked(*roots), rehearse=True)


def prepare(*roots: pathlib.Path) -> Rows:
    """Read and check seeds; return their rows.

    Raises:
        SeedError: with every fault.

    """
    return checked(*roots)[1]


def checked(*roots: pathlib.Path) -> tuple[read.Seeds, Rows]:
    """Read and check seeds; return them and their rows.

    Raises:
        SeedError: with every fault.

    """
    seeds = read.read(*roots)
    if faults := check.check(seeds):
        raise SeedError(faults)
    wanted = to_rows(seeds)
    lines = SourceLines(seeds)
    if repeated := plan.duplicates(wanted):
        raise SeedError(
            lines.fault_of_row(
                table,
                row,
                f"has {plan.describe(table, row)} twice",
                "Keep one of them",
            )
            for table, row in repeated
        )
    return seeds, wanted


def decide(wanted: Rows, store: Store) -> Plan:
    """Compare seeds with the database, and reject changes that are not allowed.

    Raises:
        SeedError: something would be withdrawn without a reason, or its kind would change.

    """
    change = plan.compare(wanted, store.read())
    faults = plan.unexplained_withdrawals(change, wanted) + plan.kind_changes(change)
    if faults := faults + plan.lost_withdrawals(change):
        raise SeedError(faults)
    return change


def apply(change: Plan, store: Store) -> None:
    """Write the changes: delete rows, insert and update rows, then delete entities."""
    clear_repeats(change, store)
    for table, difference in reversed(change.tables.items()):
        if table in UPDATED - DELETED_LAST:
            store.delete(table, difference.removed)
        elif table not in DELETED_LAST:
            store.delete(table, plan.rows_to_delete(difference))
    for table, difference in change.tables.items():
        if table in UPDATED:
            store.insert(table, difference.added)
            store.update(table, [new for _, new in difference.changed])
        else:
            store.insert(table, plan.rows_to_insert(difference))
    for table, difference in reversed(change.tables.items()):
        if table in DELETED_LAST:
            store.delete(table, difference.removed)


def clear_repeats(change: Plan, store: Store) -> None:
    """Set ``repeats_id`` to NULL where it refers to a passage that is about to be deleted."""
    removed, changed = change.tables["passage"].removed, change.tables["passage"].changed
    keys = {row["id"] for row in removed}
    rows = [old for old, _ in changed if old["repeats_id"] in keys]
    rows += [row for row in removed if row["repeats_id"]]
    store.update("passage", [row | {"repeats_id": None} for row in rows])


def analyse(change: Plan, driver: psycopg.Connection[Any]) -> None:
    """Update the statistics of tables that changed much, so that views use their indexes."""
    for table, difference in change.tables.items():
        if len(difference.added) + len(difference.removed) > 0.1 * change.counts[table]:
            driver.execute(psycopg.sql.SQL("ANALYZE ip4.{}").format(psycopg.sql.Identifier(table)))


def refuse_faults(driver: psycopg.Connection[Any], lines: SourceLines) -> None:
    """Run the data check.

    Raises:
        SeedError: with every fault that it found.

    """
    found = driver.execute("SELECT rule, item, what FROM ip4.faults()").fetchall()
    if found:
        remedy = "Correct the entry, or record a disagreement in curation/issues.yaml"
        raise SeedError(
            lines.fault_of_key(
                item,
                f"{item}: {what.rstrip('.')} (rule `{rule.replace('_', ' ')}`)",
                remedy,
            )
            for rule, item, what in found
        )


@contextlib.contextmanager
def turn(connection: sa.Connection) -> Iterator[psycopg.Connection[Any]]:
    """Yield a transaction when no other load, migration or command for roles runs."""
    with transaction(connection) as driver, restored(connection, "lock_timeout"):
        driver.execute("SELECT ip4.take_turn()")
        yield driver


@contextlib.contextmanager
def transaction(connection: sa.Connection) -> Iterator[psycopg.Connection[Any]]:
    """Yield the psycopg connection in a transaction, or in a savepoint if one is open."""
    begin = connection.begin_nested if connection.in_transaction() else connection.begin
    with begin():
        driver = connection.connection.driver_connection
        assert isinstance(driver, psycopg.Connection)  # noqa: S101  # the only driver
        yield driver
