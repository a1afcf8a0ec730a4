"""Times of queries, as a client without prepared statements sees them and as the server does."""

from __future__ import annotations

import dataclasses
import statistics
import time
from typing import TYPE_CHECKING, Any

import psycopg

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

RUNS = 15
PATIENCE = 20
"""Seconds after which a query is given up."""

BUDGET = 10
"""Seconds for all runs of one question, except that each of its SELECTs runs once."""


@dataclasses.dataclass(frozen=True)
class Times:
    """What the runs of one question took, in milliseconds; empty if it was given up."""

    total: Sequence[float]
    planning: float | None = None
    execution: float | None = None

    @property
    def p50(self) -> float | None:
        """The median."""
        return statistics.median(self.total) if self.total else None

    @property
    def p95(self) -> float | None:
        """The time that one of twenty runs exceeds."""
        if len(self.total) < 2:  # noqa: PLR2004  quantiles need two
            return self.p50
        return statistics.quantiles(self.total, n=20, method="inclusive")[-1]


def measure(
    driver: psycopg.Connection[Any],
    selects: Iterable[str],
    runs: int = RUNS,
) -> Times:
    """Ask SELECTs in turn, and the server how long it plans and executes the first."""
    queries = [select.encode() for select in selects]
    total: list[float] = []
    planning, execution = [], []
    began = time.perf_counter()
    with driver.transaction(force_rollback=True):
        driver.execute(f"SET LOCAL statement_timeout = '{PATIENCE}s'".encode())
        try:
            for number in range(runs):
                if number >= len(queries) and time.perf_counter() - began > BUDGET:
                    break
                start = time.perf_counter()
                driver.execute(queries[number % len(queries)]).fetchall()
                total.append((time.perf_counter() - start) * 1000)
            for _ in range(3 if total[0] < BUDGET * 100 else 1):
                explain = b"EXPLAIN (ANALYZE, TIMING OFF, BUFFERS OFF, FORMAT JSON) "
                (plan,) = driver.execute(explain + queries[0]).fetchall()[0][0]
                planning.append(plan["Planning Time"])
                execution.append(plan["Execution Time"])
        except psycopg.errors.QueryCanceled:
            return Times([])
    return Times(total, statistics.median(planning), statistics.median(execution))
