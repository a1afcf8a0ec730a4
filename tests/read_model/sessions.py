"""Sessions that run beside each other, stopped where a test wants them."""

from __future__ import annotations

import contextlib
import dataclasses
import time
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import psycopg
from psycopg import IsolationLevel, sql

if TYPE_CHECKING:
    from collections.abc import Iterator

    import sqlalchemy as sa

PATIENCE = 60
"""Seconds after which something that a test waits for is given up."""


@dataclasses.dataclass
class Sessions:
    """Opens sessions of one database, and runs what will have to wait in a thread."""

    url: sa.URL
    stack: contextlib.ExitStack
    threads: ThreadPoolExecutor

    def open(self, isolation: IsolationLevel | None = None) -> psycopg.Connection[Any]:
        """Open a session."""
        plain = self.url.set(drivername="postgresql").render_as_string(hide_password=False)
        connection = psycopg.connect(plain)
        connection.isolation_level = isolation
        self.stack.callback(connection.close)
        return connection

    def commit(self, connection: psycopg.Connection[Any]) -> Future[None]:
        """Commit in a thread, as the commit will have to wait."""
        return self.threads.submit(connection.commit)

    def wait_until_blocked(self, pid: int) -> None:
        """Wait until a session waits for a lock that another one holds."""
        until = time.monotonic() + PATIENCE
        with self.watching() as watcher:
            while not one(watcher, "SELECT cardinality(pg_blocking_pids(%s)) > 0", pid):
                assert time.monotonic() < until, "the session waits for nobody"

    @contextlib.contextmanager
    def stopped_at(self, step: str) -> Iterator[None]:
        """Stop every refresh where it comes to a step; readers are not stopped by that."""
        with self.watching() as watcher, watcher.transaction():
            table = sql.Identifier("ip4_read", step)
            watcher.execute(sql.SQL("LOCK TABLE {} IN SHARE MODE").format(table))
            yield

    @contextlib.contextmanager
    def watching(self) -> Iterator[psycopg.Connection[Any]]:
        """Give a session in which each statement stands for itself."""
        connection = self.open()
        connection.autocommit = True
        yield connection
        connection.close()


@contextlib.contextmanager
def sessions(url: sa.URL) -> Iterator[Sessions]:
    """Give sessions of a database; all are closed at the end."""
    with ThreadPoolExecutor() as threads, contextlib.ExitStack() as stack:
        yield Sessions(url, stack, threads)


def one(connection: psycopg.Connection[Any], query: str, *values: object) -> Any:  # noqa: ANN401
    """Return the one value that a query gives."""
    row = connection.execute(query.encode(), values or None).fetchone()
    assert row is not None
    return row[0]
