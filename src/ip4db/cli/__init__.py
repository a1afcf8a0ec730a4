"""The command `ip4db`: each command calls one function of the library and prints one sentence.

An error that the user can correct is a message with a remedy and exit code 1. Only a bug shows a
traceback. A command that needs an extra which is not installed names the extra.
"""

from __future__ import annotations

import importlib.util
import sys

from ip4db.extras import install

REMEDY = f"Run `{install('cli', 'seed', 'embedded')}`."


def main() -> None:
    """Run the command line."""
    if importlib.util.find_spec("click") is None:
        sys.exit(f"ip4db: the command line is not installed. {REMEDY}")
    from ip4db.cli.group import ip4db  # noqa: PLC0415  # it imports click

    ip4db()
