"""Commands for those who may use the database: the groups, and the logins of readers.

A password is never an argument: everybody on a machine can read those of a running program,
and the shell writes them down.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TextIO

import click

from ip4db.cli.target import database, errors_as_messages
from ip4db.roles import GROUPS, readers, setup

if TYPE_CHECKING:
    from collections.abc import Iterable

PASSWORD = "IP4DB_READER_PASSWORD"  # noqa: S105  the name of a variable


@click.command()
@errors_as_messages
def roles() -> None:
    """Make the roles ip4db_owner, ip4db_editor and ip4db_reader, and close the database.

    Closed are temporary tables, schema `public` and, by a superuser only, large objects:
    PostgreSQL opens these to everybody who can log in. Our schemas go to ip4db_owner. Run it
    again after somebody else has changed rights; docs/roles.md says who needs what.

    \b
    Example:
        ip4db roles
    """
    with database() as connection:
        done = setup.set_up(connection)
    print_notes(done.notes)
    if done.missing:
        names = ", ".join(f"`{name}`" for name in done.missing)
        commands = " ".join(f"CREATE ROLE {name};" for name in done.missing)
        message = (
            f"{done.database}: {names} are missing, and you may not make roles."
            f" Ask somebody who may for `{commands}` and run this again."
        )
        raise click.ClickException(message)
    click.echo(f"{', '.join(GROUPS)}: roles are in place for {done.database}.")


@click.command(name="grant-reader")
@click.argument("name")
@click.option(
    "--password-file",
    "file",
    type=click.File(encoding="utf-8"),
    help="Its first line is the password; - reads it from the standard input.",
)
@click.option("--keep-password", is_flag=True, help="Change an existing login, not its password.")
@click.option(
    "--statement-timeout",
    "timeout",
    default=readers.TIMEOUT,
    show_default=True,
    metavar="TIME",
    help="How long a query may take; 0 for ever.",
)
@errors_as_messages
def grant_reader(name: str, file: TextIO | None, timeout: str, *, keep_password: bool) -> None:
    """Make NAME a login that reads schema `bi` and nothing else, or bring it to that.

    The password is asked for, unless a file or IP4DB_READER_PASSWORD holds it.

    \b
    Example:
        ip4db grant-reader anna
    """
    if keep_password and file:
        message = "give --password-file or --keep-password, not both"
        raise click.UsageError(message)
    with database() as connection:
        readers.check(connection, name, timeout)
    password = None if keep_password else read_password(name, file)
    with database() as connection:
        done = readers.grant_reader(connection, name, password, timeout)
    print_notes(done.notes)
    did = "is a new login and" if done.is_new else "has been changed and"
    click.echo(f"`{name}` {did} reads schema `bi` of {done.database}.")


@click.command(name="revoke-reader")
@click.argument("name")
@errors_as_messages
def revoke_reader(name: str) -> None:
    """Take from NAME what it may read, and drop the login if nothing else depends on it.

    The readers are one group for all databases of a server: NAME reads none of them any more.

    \b
    Example:
        ip4db revoke-reader anna
    """
    with database() as connection:
        done = readers.revoke_reader(connection, name)
    click.echo("\n".join(done))


def read_password(name: str, file: TextIO | None) -> str:
    """Return the password from the file, else from the variable, else from whoever types it."""
    if file:
        try:
            return file.readline().rstrip("\r\n")
        except UnicodeError as error:
            message = f"{file.name} is no text; write the password into its first line"
            raise click.ClickException(message) from error
    if given := os.environ.get(PASSWORD):
        return given
    typed: str = click.prompt(f"Password for {name}", hide_input=True, confirmation_prompt=True)
    return typed


def print_notes(notes: Iterable[str]) -> None:
    """Tell what is left to do, beside the result."""
    for note in notes:
        click.echo(f"Note: {note}", err=True)


COMMANDS = [roles, grant_reader, revoke_reader]
