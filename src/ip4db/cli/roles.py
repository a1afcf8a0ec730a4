"""Commands for roles: the groups, and the logins of readers.

A password is never an argument, because every user of a machine can read the arguments of a running
program, and the shell stores them in its history.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, TextIO

import click

from ip4db.cli.target import database, errors_as_messages, in_transaction, wait_option
from ip4db.roles import GROUPS, readers, setup

if TYPE_CHECKING:
    from collections.abc import Iterable

    import sqlalchemy as sa

PASSWORD = "IP4DB_READER_PASSWORD"  # noqa: S105  the name of a variable


@click.command()
@wait_option
@errors_as_messages
def roles(wait: int) -> None:
    """Create the roles ip4db_owner, ip4db_editor and ip4db_reader, and restrict everybody else.

    Revokes what PostgreSQL grants to everybody who can log in: temporary tables, objects in schema
    `public` and, if you are a superuser, large objects. Makes ip4db_owner the owner of our schemas.
    Run it again after somebody else has changed privileges. See docs/roles.md.

    \b
    Example:
        ip4db roles
    """
    done = in_transaction(setup.set_up, wait)
    print_notes(done.notes)
    if done.missing:
        names = ", ".join(f"`{name}`" for name in done.missing)
        commands = " ".join(f"CREATE ROLE {name};" for name in done.missing)
        message = (
            f"{done.database}: {names} do not exist, and you may not create roles."
            f" Ask somebody who may to run `{commands}`, then run this again."
        )
        raise click.ClickException(message)
    click.echo(f"{', '.join(GROUPS)}: roles are in place for {done.database}.")


@click.command(name="grant-reader")
@click.argument("name")
@click.option(
    "--password-file",
    "file",
    type=click.File(encoding="utf-8"),
    help="File with the password in its first line; - for standard input.",
)
@click.option("--keep-password", is_flag=True, help="Change a login, but not its password.")
@click.option(
    "--statement-timeout",
    default=readers.TIMEOUT,
    show_default=True,
    metavar="TIME",
    help="Longest time for a query; 0 for no limit.",
)
@click.option(
    "--connections",
    type=click.IntRange(min=1),
    default=readers.CONNECTIONS,
    show_default=True,
    metavar="N",
    help="Number of connections at a time.",
)
@click.option(
    "--temp-file-limit",
    metavar="SIZE",
    help="Temporary files of each session; only a superuser may set it.  [default: 1GB]",
)
@wait_option
@errors_as_messages
def grant_reader(
    name: str,
    file: TextIO | None,
    wait: int,
    *,
    keep_password: bool,
    **limits: Any,  # noqa: ANN401  the fields of Limits
) -> None:
    """Create or change login NAME so that it can read schema `bi` and nothing else.

    Asks for the password, unless a file or IP4DB_READER_PASSWORD has it.

    \b
    Example:
        ip4db grant-reader anna
    """
    if keep_password and file:
        message = "give --password-file or --keep-password, not both"
        raise click.UsageError(message)
    wanted = readers.Limits(**limits)
    with database() as connection:
        readers.check(connection, name, wanted)
    password = None if keep_password else read_password(name, file)

    def grant(connection: sa.Connection) -> readers.Granted:
        return readers.grant_reader(connection, name, password, wanted)

    done = in_transaction(grant, wait)
    print_notes(done.notes)
    did = "was created" if done.is_new else "was changed"
    click.echo(f"Login `{name}` {did}; it can read schema `bi` of {done.database}.")


@click.command(name="revoke-reader")
@click.argument("name")
@wait_option
@errors_as_messages
def revoke_reader(name: str, wait: int) -> None:
    """Revoke the privileges of reader NAME, and drop the login if nothing else depends on it.

    Readers are one group on the whole server, so NAME can no longer read any of its databases.

    \b
    Example:
        ip4db revoke-reader anna
    """
    done = in_transaction(lambda connection: readers.revoke_reader(connection, name), wait)
    click.echo("\n".join(done))


def read_password(name: str, file: TextIO | None) -> str:
    """Return the password from the file, the variable, or a prompt."""
    if file:
        try:
            return file.readline().rstrip("\r\n")
        except UnicodeError as error:
            message = f"{file.name} is not a text file; write the password into its first line"
            raise click.ClickException(message) from error
    if given := os.environ.get(PASSWORD):
        return given
    typed: str = click.prompt(f"Password for {name}", hide_input=True, confirmation_prompt=True)
    return typed


def print_notes(notes: Iterable[str]) -> None:
    """Print notes, separate from the result."""
    for note in notes:
        click.echo(f"Note: {note}", err=True)


COMMANDS = [roles, grant_reader, revoke_reader]
