"""Commands for the embedded server; each calls one function and says one sentence."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NoReturn

import click

from ip4db import migrations, server
from ip4db.cli.schema import describe
from ip4db.cli.target import errors_as_messages

NOT_RUNNING = 3
"""The exit code of `status` for a server that does not run, the same as `pg_ctl`'s."""

home_option = click.option(
    "--home",
    envvar="IP4DB_HOME",
    type=click.Path(path_type=Path),
    default=".ip4db",
    show_default=True,
    metavar="DIR",
    help="Folder of the instance; or set IP4DB_HOME.",
)
reader_option = click.option(
    "--reader",
    is_flag=True,
    help="Log in as the reader, who sees the views and no more.",
)


@click.command()
@home_option
@click.option("--port", type=int, help="Listen here; by default where it did before.")
@click.option(
    "--fast",
    is_flag=True,
    envvar="IP4DB_SERVER_FAST",
    help="For tests: quicker, but a crash of the machine loses data.",
)
@errors_as_messages
def up(home: Path, port: int | None, *, fast: bool) -> None:
    """Start a PostgreSQL server of your own, making it first if need be.

    It listens on this machine only and runs until `ip4db down`, whatever happens to the
    terminal. What it listens on and its passwords stand in DIR/conn.json.

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
    """Stop the server; its data stays. To stop it twice is no mistake.

    \b
    Example:
        ip4db down
    """
    click.echo("The server is stopped." if server.down(home) else "No server was running.")


@click.command()
@home_option
@errors_as_messages
def status(home: Path) -> None:
    """Say whether the server runs, where, which version, and the state of the schema.

    The exit code is 0 if the server runs, and 3 if it does not.

    \b
    Example:
        ip4db status || ip4db up
    """
    found = server.status(home)
    click.echo(f"{found}.")
    if found.state is not server.State.RUNNING:
        sys.exit(NOT_RUNNING)
    try:
        with migrations.connected(server.load(home).url()) as connection:
            if migrations.current(connection):
                click.echo(f"Schema: {describe(connection)}.")
    except (migrations.DatabaseError, server.ServerError) as error:
        click.echo(str(error), err=True)


@click.command(context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False})
@home_option
@reader_option
@click.argument("args", nargs=-1, type=click.UNPROCESSED, metavar="[-- PSQL_OPTIONS]")
@errors_as_messages
def psql(home: Path, args: tuple[str, ...], *, reader: bool) -> NoReturn:
    """Open psql on the database, as its owner or as the reader.

    What follows is passed on to psql as it is; put `--` before it.

    \b
    Example:
        ip4db psql --reader -- -c 'SELECT 1'
    """
    instance = server.load(home)
    found = server.status(home)
    if found.state is not server.State.RUNNING:
        raise server.ServerError(instance.root, f"is {found.state}.", "Start it with `ip4db up`.")
    program = str(server.bin("psql"))
    # A PGSERVICE or PGSSLMODE meant for another server would lead elsewhere.
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    login = instance.libpq_environment(instance.reader if reader else instance.owner)
    # psql takes our place: it alone handles Ctrl-C, and its exit code is ours.
    os.execve(program, [program, *args], kept | login)  # noqa: S606  # nothing for a shell to do


@click.command()
@home_option
@reader_option
@click.option("--libpq", is_flag=True, help="For psql, pg_dump and BI tools: postgresql://...")
@errors_as_messages
def url(home: Path, *, reader: bool, libpq: bool) -> None:
    """Print the URL of the database, with the password in it.

    \b
    Example:
        export IP4DB_DATABASE_URL=$(ip4db url)
        ip4db url --reader --libpq    # what a BI tool asks for
    """
    instance = server.load(home)
    user = instance.reader if reader else instance.owner
    click.echo(instance.libpq_url(user) if libpq else instance.url(user))
    if server.status(home).state is not server.State.RUNNING:
        click.echo("Nothing answers there yet: start the server with `ip4db up`.", err=True)


COMMANDS = [up, down, status, psql, url]
