"""The database that a command uses, transactions on it, and errors as messages.

``IP4DB_DATABASE_URL`` names the database; without it, it is that of the embedded server. Every
command takes it from here, and says on standard error which one it is.
"""

from __future__ import annotations

import contextlib
import functools
import os
import random
import shutil
import time
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import click

from ip4db import migrations
from ip4db.errors import Error
from ip4db.migrations.address import psql_login, without_libpq_variables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import sqlalchemy as sa

P = ParamSpec("P")
R = TypeVar("R")

EMBEDDED = "ip4db.embedded"
"""Key in the context of click: use the embedded server, whatever is in the environment."""
SAID = "ip4db.said"
"""Key in the context of click: the database was named already."""

PAUSE = 0.5
"""Seconds before a transaction that failed because of others is tried again, on average."""

wait_option = click.option(
    "--wait",
    type=click.IntRange(0, 86_400),
    default=migrations.WAIT,
    show_default=True,
    envvar="IP4DB_WAIT",
    metavar="SECONDS",
    help="Longest time to wait for other sessions.",
)


def errors_as_messages(command: Callable[P, R]) -> Callable[P, R]:
    """Show an error that the user can correct as one message, without a traceback."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except Error as error:
            raise click.ClickException(str(error)) from error

    return run


def use_embedded_server() -> None:
    """Use the embedded server for the rest of this command."""
    click.get_current_context().meta[EMBEDDED] = True
    if os.environ.get(migrations.VARIABLE):
        click.echo(f"{migrations.VARIABLE} is set, and not used here.", err=True)


def is_named() -> bool:
    """Whether the environment names the database."""
    is_embedded = click.get_current_context().meta.get(EMBEDDED)
    return bool(os.environ.get(migrations.VARIABLE)) and not is_embedded


def engine(*, reader: bool = False, home: Path | None = None) -> sa.Engine:
    """Return the engine of the database in the environment, or of the running embedded server.

    Raises:
        click.UsageError: there is neither.

    """
    if is_named():
        made, source = migrations.engine(), migrations.VARIABLE
    else:
        from ip4db import server  # noqa: PLC0415  it runs on Linux only

        root = home or server.home()
        state = server.status(root).state
        if home and state is not server.State.RUNNING:
            raise server.ServerError(
                server.load(home).root, f"is {state}.", "Start it with `ip4db up`."
            )
        if state is not server.State.RUNNING:
            message = (
                f"no database: set {migrations.VARIABLE},"
                " or start the embedded server with `ip4db up`"
            )
            raise click.UsageError(message)
        instance = server.load(root)
        made = instance.engine(instance.reader if reader else instance.owner)
        source = f"embedded server in {root}"
    meta = click.get_current_context().meta
    if meta.setdefault(SAID, "") != str(made.url):
        meta[SAID] = str(made.url)
        click.echo(f"Database: {migrations.name_of(made.url)} ({source}).", err=True)
    return made


@contextlib.contextmanager
def database(wait: int = migrations.WAIT) -> Iterator[sa.Connection]:
    """Yield a connection to the database in a transaction, and commit it at the end."""
    tell = functools.partial(click.echo, err=True)
    with migrations.connected(engine(), wait=wait, tell=tell) as connection:
        yield connection


def in_transaction(work: Callable[[sa.Connection], R], wait: int) -> R:
    """Call a function with a connection; try again for some time if others are in the way.

    After a deadlock or a serialisation failure the second try usually succeeds. A migration gives
    up a lock that it does not get within seconds, because readers queue behind it.
    """
    deadline = time.monotonic() + wait
    while True:
        try:
            with database(wait) as connection:
                return work(connection)
        except migrations.Busy as error:
            if time.monotonic() >= deadline:
                raise
            click.echo(f"{error.what} Trying again.", err=True)
            time.sleep(PAUSE * random.uniform(0.5, 1.5))  # noqa: S311  no secret


def psql(*, reader: bool = False, home: Path | None = None) -> tuple[list[str], dict[str, str]]:
    """Return the command that starts psql on the database, and its environment."""
    address = engine(reader=reader, home=home).url
    login, rest = psql_login(address)
    shell = dict(os.environ) if is_named() else without_libpq_variables(os.environ)
    return [psql_program(), *([f"--dbname={rest}"] if rest else [])], shell | login


def psql_program() -> str:
    """Return the psql of the embedded server's package, or else the one of this machine.

    Raises:
        Error: there is neither.

    """
    try:
        from ip4db import server  # noqa: PLC0415  it runs on Linux only

        return str(server.bin("psql"))
    except (Error, ModuleNotFoundError):
        if found := shutil.which("psql"):
            return found
        raise
