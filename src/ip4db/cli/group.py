"""The group of all commands.

A command is imported when it is used, because it may need packages of an extra, or Linux. If these
are missing, the command says so, and all others work.
"""

from __future__ import annotations

import importlib

import click

from ip4db import __version__
from ip4db.extras import install

PARTS = {
    "demo": ("demo",),
    "server": ("up", "down", "status", "psql", "url"),
    "schema": ("upgrade", "downgrade", "current"),
    "seeds": ("seed", "locate"),
    "texts": ("verify", "coverage", "export", "texts"),
    "answers": ("answers",),
    "data": ("export-data",),
    "roles": ("roles", "grant-reader", "revoke-reader"),
}
"""The modules with commands, and the names of these, in the order in which users need them."""

LINUX = "The embedded server runs on Linux only; set IP4DB_DATABASE_URL to use another one."
SEED = f"It needs more packages: run `{install('seed')}`."
REMEDIES = {"fcntl": LINUX, "pwd": LINUX, "pycountry": SEED, "pydantic": SEED, "yaml": SEED}
"""What to do if a package or a module of Python is missing."""


class LazyGroup(click.Group):
    """Imports each command when it is used, and lists all of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click names it
        """Return the names in the order in which users need them."""
        return [name for names in PARTS.values() for name in names]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click names it
        """Return a command, or one that says what it lacks."""
        part = next((part for part, names in PARTS.items() if cmd_name in names), None)
        if part is None:
            return None
        try:
            commands: list[click.Command] = importlib.import_module(f"ip4db.cli.{part}").COMMANDS
        except ModuleNotFoundError as missing:
            if missing.name not in REMEDIES:
                raise
            return unavailable(cmd_name, REMEDIES[missing.name])
        return next(command for command in commands if command.name == cmd_name)


def unavailable(name: str, remedy: str) -> click.Command:
    """Return a command that says why it cannot run here."""

    def refuse(**_: object) -> None:
        message = f"`ip4db {name}` cannot run here. {remedy}"
        raise click.ClickException(message)

    arguments = click.Argument(["arguments"], nargs=-1, type=click.UNPROCESSED)
    settings = {"ignore_unknown_options": True}
    return click.Command(name, settings, refuse, [arguments], help=remedy, short_help=remedy)


@click.group(cls=LazyGroup)
@click.version_option(__version__, package_name="ip4db")
def ip4db() -> None:
    """Database of what sources say about NATO's partnership with its Indo-Pacific partners.

    Commands use the database of IP4DB_DATABASE_URL, or else the embedded server in .ip4db.
    """
