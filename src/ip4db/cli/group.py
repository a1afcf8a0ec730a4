"""The group of all commands."""

from __future__ import annotations

import click

from ip4db import __version__
from ip4db.cli import answers, demo, roles, schema, seeds, server, texts


class OrderedGroup(click.Group):
    """Lists the commands in the order in which users need them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click names it
        """Return the names in the order in which the commands were added."""
        return list(self.commands)


@click.group(cls=OrderedGroup)
@click.version_option(__version__, package_name="ip4db")
def ip4db() -> None:
    """Database of what sources say about NATO's partnership with its Indo-Pacific partners.

    Commands use the database of IP4DB_DATABASE_URL, or else the embedded server in .ip4db.
    """


for part in (demo, server, schema, seeds, texts, answers, roles):
    for command in part.COMMANDS:
        ip4db.add_command(command)
