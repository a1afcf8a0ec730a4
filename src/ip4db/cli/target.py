"""The database that a command uses, and the conversion of errors to messages."""

from __future__ import annotations

import contextlib
import functools
import os
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import click

from ip4db.migrations import VARIABLE, DatabaseError, connected
from ip4db.server import ServerError, State, home, load, status
from ip4db.sqlfile import SqlFileError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import sqlalchemy as sa

P = ParamSpec("P")
R = TypeVar("R")


def errors_as_messages(command: Callable[P, R]) -> Callable[P, R]:
    """Show an error that the user can correct as one message, without a traceback."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except (DatabaseError, ServerError, SqlFileError) as error:
            raise click.ClickException(str(error)) from error

    return run


def database_url() -> str:
    """Return the URL in the environment, or else that of the running embedded server.

    Raises:
        click.UsageError: there is neither.

    """
    if given := os.environ.get(VARIABLE):
        return given
    root = home()
    if status(root).state is State.RUNNING:
        return load(root).url()
    message = f"no database: set {VARIABLE}, or start the embedded server with `ip4db up`"
    raise click.UsageError(message)


@contextlib.contextmanager
def database() -> Iterator[sa.Connection]:
    """Yield a connection to the database in a transaction, and commit it at the end."""
    with connected(database_url()) as connection:
        yield connection
