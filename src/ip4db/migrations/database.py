"""Connect to a database: the one way for commands, migrations, tests and programs of others."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from ip4db.migrations.address import EXAMPLE, name_of, refuse_unencoded, shielded, url
from ip4db.migrations.errors import BadUrl, DatabaseError
from ip4db.migrations.refusals import translated_errors
from ip4db.migrations.session import CONNECT, configure, pinned
from ip4db.migrations.waiting import Watch, log, watched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ip4db.migrations.waiting import Tell

WAIT = 60
"""How many seconds to wait for a lock of somebody else, unless something else is said."""

BEGUN = "ip4db_begun"
"""Marks a connection on which we have begun a transaction that the driver knows nothing of."""

OURS = "ip4db_ours"
"""Marks an engine that ``engine`` has made."""

WATCH = "ip4db_watch"
"""Where a connection of ours keeps what is known of the sessions that it waits for."""

Target = sa.Connection | sa.Engine | sa.URL | str
"""What our functions accept: an open connection, an engine, or an address."""


def engine(address: sa.URL | str | None = None, *, own_server: bool = False) -> sa.Engine:
    """Return an engine that keeps no connection open; by default for the one in the environment.

    With ``own_server`` its connections take nothing from ``PG*`` variables.
    """
    where = url(address)
    options = {name: value for name, value in CONNECT.items() if name not in where.query}
    made = sa.create_engine(
        where, poolclass=sa.NullPool, connect_args=options, execution_options={OURS: True}
    )
    if own_server:

        @sa.event.listens_for(made, "do_connect")
        def connect(dialect: sa.Dialect, _: object, args: Any, parameters: Any) -> Any:  # noqa: ANN401
            with shielded():
                return dialect.connect(*args, **parameters)

    return made


@contextlib.contextmanager
def connected(
    target: Target, *, wait: int = WAIT, tell: Tell = log.warning
) -> Iterator[sa.Connection]:
    """Give a connection in a transaction, with a search path of ``pg_catalog`` only.

    A transaction that the caller has begun is left to the caller. Otherwise it is committed
    at the end, and rolled back on an error.

    For an address we open the connection, with the settings of ``ip4db.migrations.session``: it
    waits at most ``wait`` seconds for a lock, and calls ``tell`` with a sentence that names who
    holds it.
    """
    target = getattr(target, "sync_engine", target)  # of an AsyncEngine or AsyncConnection
    if not isinstance(target, sa.Connection | sa.Engine):
        target = engine(target)
    refuse_unencoded("database URL", target.engine.url.host)
    if isinstance(target, sa.Engine) and target.dialect.is_async:
        remedy = "Call `await connection.run_sync(ip4db.upgrade)`."
        what = "this engine is asynchronous, and ip4db is not."
        raise DatabaseError(name_of(target.url), what, remedy)
    if target.dialect.name != "postgresql":
        what = f"`{target.dialect.name}` is not PostgreSQL."
        raise BadUrl(name_of(target.engine.url), what, f"Connect to {EXAMPLE}.")
    with contextlib.ExitStack() as stack:
        is_ours = isinstance(target, sa.Engine) and OURS in target.get_execution_options()
        watch = Watch()
        if isinstance(target, sa.Connection):
            watch = target.info.get(WATCH, watch)
        stack.enter_context(translated_errors(target.engine.url, watch))
        if isinstance(target, sa.Engine):
            target = stack.enter_context(target.connect())
        if is_ours:
            driver: Any = target.connection.driver_connection
            target.info[WATCH] = watch
            stack.enter_context(watched(target.engine, driver.info.backend_pid, watch, tell))
        stack.enter_context(_transaction(target))
        if is_ours:
            configure(target, wait)
        else:
            stack.enter_context(pinned(target))
        yield target


@contextlib.contextmanager
def _transaction(connection: sa.Connection) -> Iterator[None]:
    """Use the transaction of the caller, or begin and end one.

    With ``isolation_level="AUTOCOMMIT"`` the caller has none, even if SQLAlchemy says so: we
    begin one on the server, or a failing migration would leave half of its steps.
    """
    driver: Any = connection.connection.dbapi_connection
    if driver.autocommit and BEGUN not in connection.info:
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
