"""Tell for whom a transaction of ours waits.

PostgreSQL knows which sessions are in the way only while somebody waits. So a thread with a
connection of its own asks every second; a transaction that takes less time opens none.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Iterator

log = logging.getLogger("ip4db.migrations")

INTERVAL = 1.0

HOLDERS = sa.text("""
SELECT holder.pid, coalesce(pg_stat_activity.usename, pg_stat_activity.backend_type, '?') AS login
FROM unnest(pg_blocking_pids(:pid)) AS holder (pid)
LEFT JOIN pg_stat_activity ON holder.pid = pg_stat_activity.pid
WHERE holder.pid <> 0 -- a prepared transaction
ORDER BY holder.pid
""")

Tell = Callable[[str], object]
"""Shows a sentence to whoever waits."""


class Watch:
    """What is known of the sessions that one of ours waits for."""

    def __init__(self) -> None:
        self.holders: list[tuple[int, str]] = []
        """Process and login of each session that was last in the way."""

    def __str__(self) -> str:
        """Name the sessions, such as ``session 4711 of `anna```."""
        named = " and ".join(f"session {pid} of `{login}`" for pid, login in self.holders)
        return named or "another session"

    @property
    def remedy(self) -> str:
        """What to do about the sessions."""
        if not self.holders:
            return "Try again when others have finished; pg_stat_activity lists their sessions."
        end = " or ".join(f"`SELECT pg_terminate_backend({pid})`" for pid, _ in self.holders)
        return f"Try again when it has finished, or end it with {end}."


@contextlib.contextmanager
def watched(engine: sa.Engine, pid: int, watch: Watch, tell: Tell) -> Iterator[None]:
    """Tell for whom session ``pid`` waits, whenever that changes."""
    ended = threading.Event()

    def ask() -> None:
        if ended.wait(INTERVAL):
            return
        # Whoever watches must not disturb: without a connection nothing is told.
        with contextlib.suppress(sa.exc.DBAPIError), engine.connect() as connection:
            connection = connection.execution_options(isolation_level="AUTOCOMMIT")  # noqa: PLW2901
            while True:
                found = connection.execute(HOLDERS, {"pid": pid}).all()
                holders = [(row.pid, row.login) for row in found]
                if holders and holders != watch.holders:
                    watch.holders = holders
                    tell(f"Waiting for {watch}, which holds a lock.")
                if ended.wait(INTERVAL):
                    return

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
