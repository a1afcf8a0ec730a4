"""The command that `make demo` runs: from an empty folder to first answers."""

from __future__ import annotations

import click

from ip4db import server
from ip4db.cli.answers import answers
from ip4db.cli.schema import upgrade
from ip4db.cli.seeds import seed
from ip4db.cli.server import up
from ip4db.cli.target import use_embedded_server


@click.command()
@click.pass_context
def demo(context: click.Context) -> None:
    """Start the embedded server, run the migrations, load the seeds and print answers.

    It never uses the database of IP4DB_DATABASE_URL.

    \b
    Example:
        ip4db demo
    """
    use_embedded_server()
    context.invoke(up, home=server.home())
    context.invoke(upgrade)
    context.invoke(seed)
    context.invoke(answers)


COMMANDS = [demo]
