"""Commands for the schema: where a database stands, and moving it."""

from __future__ import annotations

import click

from ip4db import migrations
from ip4db.cli.target import database, said_plainly


@click.command()
@click.argument("revision", default="head")
@said_plainly
def upgrade(revision: str) -> None:
    """Bring the schema up to REVISION (default: the newest), in one transaction.

    \b
    Example:
        ip4db upgrade
    """
    with database() as connection:
        before = migrations.current(connection)
        migrations.upgrade(connection, revision)
        after = migrations.current(connection)
    click.echo(moved(before, after))


@click.command()
@click.argument("revision")
@said_plainly
def downgrade(revision: str) -> None:
    """Take the schema back to REVISION, such as -1 or 0004; the data that fits stays.

    \b
    Example:
        ip4db downgrade -- -1
    """
    with database() as connection:
        before = migrations.current(connection)
        migrations.downgrade(connection, revision)
        after = migrations.current(connection)
    click.echo(moved(before, after))


@click.command()
@said_plainly
def current() -> None:
    """Say at which revision the schema stands, and whether that is the newest."""
    with database() as connection:
        revision = migrations.current(connection)
        newest = migrations.is_at_head(connection)
    click.echo(f"{revision or 'no schema'}{' (the newest)' if newest else ''}")


def moved(before: str | None, after: str | None) -> str:
    """Say what a move did."""
    if before == after:
        return f"Schema is at {after or 'base'} already."
    return f"Schema moved from {before or 'base'} to {after or 'base'}."


COMMANDS = [upgrade, downgrade, current]
