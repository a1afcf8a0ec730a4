"""Share Alembic with the rest of the process.

The functions of ``alembic.context`` and ``alembic.op`` belong to whichever migration was
started last. So one migration of ours runs at a time: threads wait, and so do tasks of an
event loop. And if an application calls us from its own ``env.py`` or revision, its
migration gets these functions back when ours is done.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from typing import TYPE_CHECKING, Any

import alembic.context
import alembic.op
import sqlalchemy as sa

from ip4db.migrations.address import name_of
from ip4db.migrations.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterator

POLL_SECONDS = 0.05

_lock = threading.Lock()
_holder: int | None = None


@contextlib.contextmanager
def exclusive(connection: sa.Connection) -> Iterator[None]:
    """Wait until no other migration of ours runs, and give Alembic back to the caller's."""
    global _holder  # noqa: PLW0603  it belongs to the lock
    _acquire(connection)
    _holder = threading.get_ident()
    modules: list[Any] = [alembic.context, alembic.op]
    proxies = [getattr(module, "_proxy", None) for module in modules]
    try:
        yield
    finally:
        for proxy in filter(None, proxies):
            proxy._install_proxy()  # noqa: SLF001  Alembic has no public way to do this
        _holder = None
        _lock.release()


def _acquire(connection: sa.Connection) -> None:
    driver: Any = connection.connection.dbapi_connection
    if isinstance(driver, sa.AdaptedConnection):
        # To block would stop the event loop, and with it the migration that we wait for.
        while not _lock.acquire(blocking=False):
            driver.run_async(lambda _: asyncio.sleep(POLL_SECONDS))
    elif _holder == threading.get_ident():
        what = "another migration of this thread has not finished."
        remedy = "Wait for it before you start the next one."
        raise DatabaseError(name_of(connection.engine.url), what, remedy)
    else:
        _lock.acquire()
