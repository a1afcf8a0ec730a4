"""The settings of a transaction of ours, whatever the server, the role or the shell has set.

They are local to the transaction, so a pooler in transaction mode can give the connection to
somebody else afterwards.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Iterator

SEARCH_PATH = "pg_catalog, pg_temp"
"""Functions and operators of other schemas are never called, whatever their names are."""

PIN = f"SET LOCAL search_path = {SEARCH_PATH};"
"""A utility command: it calls no function that somebody could have replaced."""

CONNECT = {
    "application_name": "ip4db",
    "client_encoding": "utf8",
    "connect_timeout": 10,
    # A server or a network that is gone is noticed within a minute.
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 60_000,
}
"""Parameters of a connection that ip4db opens, unless the address has them."""

SETTINGS = {
    "timezone": "UTC",
    "datestyle": "ISO, YMD",
    "intervalstyle": "postgres",
    "statement_timeout": "0",
    "transaction_timeout": "0",  # from PostgreSQL 17
    # If this process is frozen or its machine gone, the server ends the transaction and its locks.
    "idle_in_transaction_session_timeout": "5min",
}
"""Settings of a transaction on such a connection."""

CONFIGURE = sa.text("""
SELECT set_config(pg_settings.name, wanted.value, true)
FROM pg_settings
INNER JOIN unnest(:names, :values) AS wanted (name, value) ON lower(pg_settings.name) = wanted.name
""").bindparams(
    sa.bindparam("names", type_=sa.ARRAY(sa.Text)),
    sa.bindparam("values", type_=sa.ARRAY(sa.Text)),
)


def configure(connection: sa.Connection, wait: int) -> None:
    """Set what a transaction of ours needs; a lock is waited for at most ``wait`` seconds."""
    connection.exec_driver_sql(f"{PIN} SET LOCAL statement_timeout = 0")
    wanted = SETTINGS | {"lock_timeout": f"{wait}s" if wait else "1ms"}
    connection.execute(CONFIGURE, {"names": [*wanted], "values": [*wanted.values()]})


@contextlib.contextmanager
def pinned(connection: sa.Connection) -> Iterator[None]:
    """Look up names in ``pg_catalog`` only, and restore the caller's search path afterwards."""
    with restored(connection, "search_path"):
        connection.exec_driver_sql(PIN)
        yield


@contextlib.contextmanager
def restored(connection: sa.Connection, *settings: str) -> Iterator[None]:
    """Restore settings of the caller at the end."""
    before = {name: connection.exec_driver_sql(f"SHOW {name}").scalar_one() for name in settings}
    try:
        yield
    except Exception:
        # After an error of the server a rollback restores them, and nothing else can.
        with contextlib.suppress(sa.exc.DBAPIError):
            _set(connection, before)
        raise
    _set(connection, before)


def _set(connection: sa.Connection, settings: dict[str, str]) -> None:
    for name, value in settings.items():
        connection.execute(sa.select(sa.func.pg_catalog.set_config(name, value, True)))  # noqa: FBT003
