"""The command `ip4db`: thin commands over the library, one sentence in, one sentence out.

Every error that people can mend is shown as a message with a remedy and the exit code 1; only a
fault of ours shows a traceback. Commands that need an extra that is not installed say which.
"""

from __future__ import annotations

import importlib.util
import sys

REMEDY = 'Run `pip install "ip4db[cli,seed,embedded]"`.'


def main() -> None:
    """Run the command line."""
    if importlib.util.find_spec("click") is None:
        sys.exit(f"ip4db: the command line is not installed. {REMEDY}")
    from ip4db.cli.group import ip4db  # noqa: PLC0415  # it imports click

    ip4db()
