"""Find the database and connect to it.

``IP4DB_DATABASE_URL`` names the database, in any form that PostgreSQL's own tools accept.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

import sqlalchemy as sa

from ip4db.migrations.errors import VARIABLE, BadUrl, DatabaseError, name_of
from ip4db.migrations.guard import pinned
from ip4db.migrations.refusals import translated_errors

if TYPE_CHECKING:
    from collections.abc import Iterator

DRIVERS = ("postgres", "postgresql", "postgresql+psycopg")
EXAMPLE = "postgresql://user:password@host:5432/database"

BEGUN = "ip4db_begun"
"""Marks a connection on which we have begun a transaction that the driver knows nothing of."""

Target = sa.Connection | sa.Engine | sa.URL | str
"""What our functions accept: an open connection, an engine, or a URL."""


def url(text: str | sa.URL | None = None) -> sa.URL:
    """Return a URL that SQLAlchemy understands; by default the one in the environment."""
    value = os.environ.get(VARIABLE, "") if text is None else text
    where = VARIABLE if text is None else "database URL"
    remedy = f"Write it as {EXAMPLE}."
    if not value:
        raise BadUrl(where, "is not set.", remedy)
    try:
        parsed = sa.make_url(value)
    except (sa.exc.ArgumentError, ValueError) as error:
        raise BadUrl(where, "is not a URL.", remedy) from error
    if parsed.drivername not in DRIVERS:
        what = f"`{parsed.drivername}` is not PostgreSQL with the driver psycopg."
        raise BadUrl(where, what, remedy)
    return parsed.set(drivername=DRIVERS[-1])


@contextlib.contextmanager
def connected(target: Target) -> Iterator[sa.Connection]:
    """Give a connection in a transaction, with a search path of ``pg_catalog`` only.

    A transaction that the caller has begun is left to the caller. Otherwise it is committed
    at the end, and rolled back on an error.
    """
    target = getattr(target, "sync_engine", target)  # of an AsyncEngine or AsyncConnection
    if not isinstance(target, sa.Connection | sa.Engine):
        target = sa.create_engine(url(target), poolclass=sa.NullPool)
    if isinstance(target, sa.Engine) and target.dialect.is_async:
        remedy = "Call `await connection.run_sync(ip4db.upgrade)`."
        what = "this engine is asynchronous, and ip4db is not."
        raise DatabaseError(name_of(target.url), what, remedy)
    if target.dialect.name != "postgresql":
        what = f"`{target.dialect.name}` is not PostgreSQL."
        raise BadUrl(name_of(target.engine.url), what, f"Connect to {EXAMPLE}.")
    with translated_errors(target.engine.url):
        if isinstance(target, sa.Engine):
            with target.connect() as connection, _transaction(connection), pinned(connection):
                yield connection
        else:
            with _transaction(target), pinned(target):
                yield target


@contextlib.contextmanager
def _transaction(connection: sa.Connection) -> Iterator[None]:
    """Use the transaction of the caller, or begin and end one.

    With ``isolation_level="AUTOCOMMIT"`` the caller has none, even if SQLAlchemy says so: we
    begin one on the server, or a failing migration would leave half of its steps.
    """
    driver = connection.connection.dbapi_connection
    assert driver is not None  # noqa: S101  only a closed connection has none
    is_autocommit = connection.dialect.detect_autocommit_setting(driver)
    if is_autocommit and BEGUN not in connection.info:
        with _server_transaction(connection):
            yield
    elif connection.in_transaction():
        yield
    else:
        with connection.begin():
            yield


@contextlib.contextmanager
def _server_transaction(connection: sa.Connection) -> Iterator[None]:
    is_ours = not connection.in_transaction()
    connection.exec_driver_sql("BEGIN")
    connection.info[BEGUN] = True
    try:
        yield
    except BaseException:
        with contextlib.suppress(sa.exc.DBAPIError):  # a lost connection has no transaction
            connection.exec_driver_sql("ROLLBACK")
        raise
    else:
        connection.exec_driver_sql("COMMIT")
    finally:
        del connection.info[BEGUN]
        if is_ours:
            connection.rollback()  # ends what SQLAlchemy counts as a transaction
