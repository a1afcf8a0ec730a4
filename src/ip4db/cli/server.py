"""Commands for the embedded server."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NoReturn

import click
from click.core import ParameterSource

from ip4db import migrations, server
from ip4db.cli import target
from ip4db.cli.schema import describe
from ip4db.cli.target import errors_as_messages
from ip4db.errors import Error
from ip4db.migrations.address import parameters
from ip4db.server import clients

NOT_RUNNING = 3
"""Exit code of `status` if the server does not run, as in `pg_ctl`."""
NO_LOGIN = 1
"""Exit code of `status` if the server runs, but nobody can log in."""


def not_empty(_context: click.Context, _option: click.Parameter, given: Path) -> Path:
    """Refuse an empty path, which would be the current folder."""
    if given == Path():
        message = "name a folder of its own"
        raise click.BadParameter(message)
    return given


home_option = click.option(
    "--home",
    envvar="IP4DB_HOME",
    type=click.Path(path_type=Path),
    default=".ip4db",
    show_default=True,
    metavar="DIR",
    callback=not_empty,
    help="Folder of the instance; or set IP4DB_HOME.",
)
reader_option = click.option(
    "--reader",
    is_flag=True,
    help="Log in as the reader, who can only read the views.",
)


@click.command()
@home_option
@click.option("--port", type=int, help="Port to listen on (default: the one used before).")
@click.option(
    "--fast",
    is_flag=True,
    envvar="IP4DB_SERVER_FAST",
    help="For tests: faster, but a crash of the machine loses data.",
)
@errors_as_messages
def up(home: Path, port: int | None, *, fast: bool) -> None:
    """Start the embedded PostgreSQL server; create it if it does not exist.

    It accepts connections from this machine only and runs until `ip4db down`, even if you close the
    terminal. DIR/conn.json has its port and passwords.

    \b
    Example:
        ip4db up
        export IP4DB_DATABASE_URL=$(ip4db url)
    """
    instance = server.up(home, port, fast=fast)
    for note in instance.notes:
        click.echo(note, err=True)
    click.echo(f"{server.status(home)}.")


@click.command()
@home_option
@errors_as_messages
def down(home: Path) -> None:
    """Stop the server and keep its data. Does nothing if it is not running.

    \b
    Example:
        ip4db down
    """
    click.echo("The server is stopped." if server.down(home) else "No server was running.")


@click.command()
@home_option
@errors_as_messages
def status(home: Path) -> None:
    """Print whether the server runs, its port and version, and the revision of the schema.

    The exit code is 0 if the server runs, 1 if nobody can log in, and 3 if it does not run.

    \b
    Example:
        ip4db status || ip4db up
    """
    found = server.status(home)
    click.echo(f"{found}.")
    if found.state is not server.State.RUNNING:
        sys.exit(NOT_RUNNING)
    if found.problem:
        click.echo(found.problem, err=True)
        sys.exit(NO_LOGIN)
    try:
        with migrations.connected(server.load(home).engine()) as connection:
            if migrations.current(connection):
                click.echo(f"Schema: {describe(connection)}.")
    except Error as error:
        click.echo(str(error), err=True)
        sys.exit(NO_LOGIN)


@click.command(context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False})
@home_option
@reader_option
@click.argument("args", nargs=-1, type=click.UNPROCESSED, metavar="[-- PSQL_OPTIONS]")
@click.pass_context
@errors_as_messages
def psql(context: click.Context, home: Path, args: tuple[str, ...], *, reader: bool) -> NoReturn:
    """Open psql on the database of IP4DB_DATABASE_URL, or else of the embedded server.

    Arguments after `--` are passed to psql. With --home or --reader it is the embedded server.

    \b
    Example:
        ip4db psql --reader -- -c 'SELECT 1'
    """
    if reader or context.get_parameter_source("home") is ParameterSource.COMMANDLINE:
        target.use_embedded_server()
    command, environment = target.psql(reader=reader, home=home)
    # psql replaces this process, so it handles Ctrl-C and sets the exit code.
    os.execve(command[0], [*command, *args], environment)  # noqa: S606  # nothing for a shell to do


@click.command()
@home_option
@reader_option
@click.option(
    "--libpq", is_flag=True, help="In the form for psql, pg_dump and BI tools: postgresql://..."
)
@click.option(
    "--for",
    "client",
    type=click.Choice([*clients.FORMS]),
    help="In the form for one driver or tool.",
)
@click.option("--password", is_flag=True, help="With the password instead of the password file.")
@errors_as_messages
def url(home: Path, client: str | None, *, reader: bool, libpq: bool, password: bool) -> None:
    """Print the URL of the embedded server's database.

    It names a file with the password, which programs that use libpq read. Others need --password.

    \b
    Example:
        export IP4DB_DATABASE_URL=$(ip4db url)
        ip4db url --reader --libpq --password    # for a BI tool
        ip4db url --reader --for jdbc --password
    """
    if client and libpq:
        message = "give --for or --libpq, not both"
        raise click.UsageError(message)
    instance = server.load(home)
    user = instance.reader if reader else instance.owner
    instance.save_passfile()
    form = instance.libpq_url if libpq else instance.url
    shown = form(user, password=password)
    if client:
        shown = clients.FORMS[client](parameters(migrations.url(shown)))
    click.echo(shown)
    if server.status(home).state is not server.State.RUNNING:
        click.echo("The server is not running. Start it with `ip4db up`.", err=True)


COMMANDS = [up, down, status, psql, url]
