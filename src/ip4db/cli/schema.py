"""Commands for the schema: where a database stands, and moving it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from ip4db import migrations
from ip4db.cli.target import database, errors_as_messages, in_transaction, wait_option

if TYPE_CHECKING:
    import sqlalchemy as sa


@click.command()
@click.argument("revision", default="head")
@wait_option
@errors_as_messages
def upgrade(revision: str, wait: int) -> None:
    """Upgrade the schema to REVISION (default: the newest), in one transaction.

    \b
    Example:
        ip4db upgrade
    """

    def move(connection: sa.Connection) -> str:
        before = migrations.current(connection)
        was_up_to_date = migrations.is_up_to_date(connection)
        migrations.upgrade(connection, revision)
        after = migrations.current(connection)
        is_rebuilt = before == after and migrations.is_up_to_date(connection) > was_up_to_date
        return "Rules and views have been rebuilt." if is_rebuilt else describe_move(before, after)

    click.echo(in_transaction(move, wait))


@click.command()
@click.argument("revision")
@click.option("--yes", is_flag=True, help="Delete rows without asking.")
@wait_option
@errors_as_messages
def downgrade(revision: str, wait: int, *, yes: bool) -> None:
    """Downgrade the schema to REVISION, such as -1 or 0004.

    If rows would be deleted, the command lists how many of which tables, and asks.

    \b
    Example:
        ip4db downgrade -- -1
    """

    def move(connection: sa.Connection) -> str:
        before = migrations.current(connection)
        migrations.downgrade(connection, revision)
        return describe_move(before, migrations.current(connection))

    if not yes:
        confirm_losses(revision, wait)
    click.echo(in_transaction(move, wait))


def confirm_losses(revision: str, wait: int) -> None:
    """Ask whether to delete the rows that a downgrade would delete.

    Raises:
        click.ClickException: there is no terminal for an answer.

    """

    def count(connection: sa.Connection) -> tuple[list[migrations.Loss], bool]:
        lost = migrations.downgrade_losses(connection, revision)
        return lost, migrations.is_up_to_date(connection)

    lost, can_export = in_transaction(count, wait)
    if not lost:
        return
    click.echo(f"A downgrade to {revision} deletes:", err=True)
    for each in lost:
        click.echo(f"  {each}", err=True)
    if can_export:
        click.echo("`ip4db export DIR` saves them as seed files first.", err=True)
    click.echo("`pg_dump` saves the whole database first.", err=True)
    if not is_interactive():
        message = "nothing was changed; add --yes to delete these rows"
        raise click.ClickException(message)
    click.confirm("Delete them?", abort=True, err=True)


def is_interactive() -> bool:
    """Whether somebody can answer a question."""
    return sys.stdin.isatty()


@click.command()
@errors_as_messages
def current() -> None:
    """Print the revision of the schema, and whether it needs an upgrade.

    \b
    Example:
        ip4db current
    """
    with database() as connection:
        click.echo(describe(connection))


def describe(connection: sa.Connection) -> str:
    """Return the revision of a database, and what an upgrade would do."""
    revision = migrations.current(connection)
    if not migrations.is_at_head(connection):
        return revision or "no schema"
    if migrations.is_up_to_date(connection):
        return f"{revision} (the newest)"
    return f"{revision} (the newest; `ip4db upgrade` would rebuild rules and views)"


def describe_move(before: str | None, after: str | None) -> str:
    """Return a sentence for what an upgrade or downgrade did."""
    if before == after:
        return f"Schema is at {after or 'base'} already."
    return f"Schema moved from {before or 'base'} to {after or 'base'}."


COMMANDS = [upgrade, downgrade, current]
