"""The command `ip4db`: thin commands over the library, one sentence in, one sentence out.

Every error that people can mend is shown as a message with a remedy and the exit code 1; only a
fault of ours shows a traceback. Commands that need an extra that is not installed say which.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line."""
    try:
        import click  # noqa: F401, PLC0415  # without the extra there is no command line to show
    except ModuleNotFoundError:
        sys.exit('ip4db: the command line is not installed. Run `pip install "ip4db[cli,seed,embedded]"`.')
    from ip4db.cli.group import ip4db  # noqa: PLC0415

    ip4db()
