"""Measure loading and reading as ratios against a baseline of the same run.

    python bench/run.py [TIMES]     default: our seeds 20 times over

These figures depend on the machine; the ratios less so. Nothing here judges.
"""

from __future__ import annotations

import statistics
import sys
import time
from typing import TYPE_CHECKING, Any

import psycopg
import sqlalchemy as sa
from bench.multiplied import multiplied
from psycopg import sql

from ip4db import migrations, server
from ip4db.resources import seeds_folder
from ip4db.seeding import load, prepare
from ip4db.seeding.bulk import triggers_disabled
from ip4db.seeding.load import apply, decide
from ip4db.seeding.store import Store
from ip4db.seeding.tables import Rows, columns

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 5


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median time of some work."""
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def plain_copy(driver: psycopg.Connection[Any], store: Store, rows: Rows) -> None:
    """Send the same rows to tables without key, index, check or trigger: the limit of COPY."""
    for table, group in rows.items():
        if group:
            stage = store.stage(table, columns(table), group)
            driver.execute(sql.SQL("DROP TABLE {}").format(stage))


def loading(engine: sa.Engine, times: int) -> None:
    """Compare a load with plain COPY of the same rows."""
    rows = multiplied(prepare(seeds_folder()), times)
    total = sum(map(len, rows.values()))
    with engine.connect() as connection, connection.begin():
        driver: Any = connection.connection.driver_connection
        store = Store(driver)
        start = time.perf_counter()
        change = decide(rows, store)
        with triggers_disabled(driver, change.added_rows):
            apply(change, store)
            driver.execute("SELECT * FROM ip4.faults()")  # the copies contradict each other
        full = time.perf_counter() - start
        base = seconds(lambda: plain_copy(driver, store, rows), 3)
        start = time.perf_counter()
        again = decide(rows, Store(driver))
        compare = time.perf_counter() - start
        for table in rows:
            driver.execute(sql.SQL("ANALYZE ip4.{}").format(sql.Identifier(table)))
    assert again.is_empty  # noqa: S101  # else the figures mean nothing
    print(f"rows {total:,}, assertions {len(rows['assertion']):,}")
    print(f"plain COPY, no keys   {base:7.2f} s   1.0   {total / base:9,.0f} rows/s")
    print(f"load, all rules       {full:7.2f} s   {full / base:.1f}   {total / full:9,.0f} rows/s")
    print(f"second load, no change{compare:7.2f} s   {compare / base:.1f}")


def reading(engine: sa.Engine) -> None:
    """Compare every view with a plain count of the assertions."""
    with engine.connect() as connection:
        views = connection.scalars(
            sa.text("SELECT viewname FROM pg_views WHERE schemaname = 'bi' ORDER BY 1"),
        ).all()

        def ask(query: str) -> Callable[[], object]:
            return lambda: connection.exec_driver_sql(query).all()

        base = seconds(ask("SELECT count(statement) FROM ip4.assertion"))
        print(f"count of assertions {base * 1000:8.1f} ms  1")
        for view in views:
            # OFFSET 0 makes the server compute every column, as a BI tool's SELECT * does.
            query = f"SELECT count(row_key) FROM (SELECT * FROM bi.{view} OFFSET 0) AS v"
            taken = seconds(ask(query), 3)
            print(f"bi.{view:22} {taken * 1000:8.1f} ms  {taken / base:,.0f}")


def main(times: int) -> None:
    """Measure on a server of its own."""
    with server.temporary() as instance:
        engine = sa.create_engine(instance.url(), poolclass=sa.NullPool)
        print(f"migrate to head       {seconds(lambda: migrations.upgrade(engine), 1):7.2f} s")
        with engine.connect() as connection:
            taken = seconds(lambda: load(connection, seeds_folder()), 1)
            print(f"our seeds, as they are{taken:7.2f} s")
        reading(engine)
        with engine.connect() as connection:
            migrations.downgrade(connection, "base")
            migrations.upgrade(connection)
            connection.commit()
        loading(engine, times)
        reading(engine)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
