"""Fill databases for measuring, and time how they are filled and refreshed."""

from __future__ import annotations

import dataclasses
import time
from typing import TYPE_CHECKING, Any

from bench import synthetic
from ip4db.seeding.bulk import triggers_disabled

if TYPE_CHECKING:
    import psycopg

NEW_SOURCE = "usip-tightening-ties"
"""The source that is added to a database once more: about 200 claims."""

REFRESH = "SET CONSTRAINTS ip4_read.the_read_model_is_current IMMEDIATE"
IN_SCHEMA = (
    "SELECT relname FROM pg_class WHERE relnamespace = 'ip4'::regnamespace AND relkind = 'r'"
)


@dataclasses.dataclass
class Stopwatch:
    """Seconds by what they went into."""

    laps: dict[str, float] = dataclasses.field(default_factory=dict)
    began: float = dataclasses.field(default_factory=time.perf_counter)

    def lap(self, name: str) -> None:
        """Count the time since the last lap for ``name``."""
        now = time.perf_counter()
        self.laps[name] = self.laps.get(name, 0) + now - self.began
        self.began = now


def tables(driver: psycopg.Connection[Any]) -> list[str]:
    """Return all tables of the record."""
    return [name for (name,) in driver.execute(IN_SCHEMA.encode()).fetchall()]


def has_read_model(driver: psycopg.Connection[Any]) -> bool:
    """Tell whether the release has one, as earlier ones compute on reading."""
    (found,) = driver.execute("SELECT to_regclass('ip4_read.step') IS NOT NULL").fetchone() or (0,)
    return bool(found)


def fill(driver: psycopg.Connection[Any], assertions: int) -> dict[str, float]:
    """Multiply the seeds as a load does: rules checked at the end, then a full refresh."""
    watch = Stopwatch()
    with driver.transaction():
        driver.execute("SET LOCAL ip4db.refresh = 'rebuild'")
        with triggers_disabled(driver, assertions):
            synthetic.multiply(driver, assertions)
            for name in tables(driver):
                driver.execute(f"ANALYZE ip4.{name}".encode())
            faults = driver.execute("SELECT * FROM ip4.faults()").fetchall()
            assert not faults, faults[:3]  # noqa: S101  # else the figures mean nothing
            driver.execute("SET CONSTRAINTS ALL DEFERRED")
            watch.lap("load")
            if has_read_model(driver):
                driver.execute(REFRESH)
            watch.lap("full refresh")
        watch.lap("load")
    return watch.laps


def plain(driver: psycopg.Connection[Any]) -> float:
    """Return the time to copy all rows to tables without key, index, check or trigger."""
    watch = Stopwatch()
    for name in tables(driver):
        with driver.transaction(force_rollback=True):
            driver.execute(f"CREATE TEMPORARY TABLE plain AS TABLE ip4.{name}".encode())
    watch.lap("plain")
    return watch.laps["plain"]


def add_one_source(driver: psycopg.Connection[Any]) -> dict[str, float]:
    """Add one more source, in a transaction that is undone: rules, refresh, and all else."""
    watch = Stopwatch()
    with driver.transaction(force_rollback=True):
        synthetic.add_source(driver, NEW_SOURCE)
        watch.lap("new source, rows")
        if has_read_model(driver):
            driver.execute(REFRESH)
        watch.lap("new source, refresh")
        driver.execute("SET CONSTRAINTS ALL IMMEDIATE")
        watch.lap("new source, rules")
    return watch.laps


def refresh_by_step(driver: psycopg.Connection[Any]) -> dict[str, tuple[int, float]]:
    """Return how many rows of the scope each step of such a refresh takes, and the seconds."""
    found: dict[str, tuple[int, float]] = {}
    with driver.transaction(force_rollback=True):
        driver.execute("SET LOCAL ip4db.refresh = 'manual'")
        driver.execute("SET LOCAL jit = off")
        synthetic.add_source(driver, NEW_SOURCE)
        driver.execute(
            "INSERT INTO ip4_read.pending (topic, id) SELECT DISTINCT topic, id FROM ip4_read.noted"
            " UNION SELECT 'assertion.subject_id', subject_id FROM ip4.assertion"
            " WHERE id IN (SELECT id FROM ip4_read.noted WHERE topic = 'assertion')"
        )
        steps = driver.execute("SELECT name, affected, merge FROM ip4_read.step ORDER BY place")
        for name, affected, merge in steps.fetchall():
            start = time.perf_counter()
            scope = (
                f"SELECT array_agg(key) FROM ({affected}) AS affected (key) WHERE key IS NOT NULL"
            )
            ((keys,),) = driver.execute(scope.encode()).fetchall()
            if keys:
                driver.execute(f"PREPARE merging (bigint[]) AS {merge}".encode())
                driver.execute("EXECUTE merging ('{%s}')" % ",".join(map(str, keys)))  # noqa: UP031
                driver.execute("DEALLOCATE merging")
            found[name] = (len(keys or ()), time.perf_counter() - start)
    return found
