"""Command lines and addresses that nobody should type, and some that many do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner
from hypothesis import strategies as st

from ip4db.cli.group import ip4db

if TYPE_CHECKING:
    import pathlib

COMMANDS = ["seed", "locate", "verify", "coverage", "export", "texts", "current", "upgrade", "url"]
"""Commands that start and stop no server."""

WORDS = ["--plan", "--check", "--texts", "--fill", "--home", "--help", "--reader", "--libpq"]
WORDS += [
    "attach",
    "detach",
    "head",
    "0001",
    "-1",
    "",
    " ",
    "\u202e",
    "x" * 5000,
    "--",
    "-",
    "=",
    "%s",
]
WORDS += ["\x1b[2J", "/dev/null", "/dev/null/x", "/nonexistent", "/proc/self/mem", "."]

ADDRESSES = ["postgresql://127.0.0.1:1/x", "postgresql://u:p@ss@127.0.0.1:1/x", "sqlite://", "x"]
ADDRESSES += ["postgresql://127.0.0.1:99999/x", "postgresql://%2Fnonexistent/x", "host= dbname="]
ADDRESSES += [
    "postgresql://[::1/x",
    "postgresql+psycopg://127.0.0.1:1/x?nosuch=1",
    "http://x",
    "//",
]
ADDRESSES += ["postgresql://127.0.0.1:1/x?connect_timeout=soon", "postgresql://\u202e@127.0.0.1:1/"]


def lines(folder: pathlib.Path) -> st.SearchStrategy[tuple[list[str], str]]:
    """Return arguments, and the address of a database that nobody serves."""
    words = st.sampled_from([*WORDS, str(folder), str(folder / "seeds")])
    arguments = st.tuples(
        st.sampled_from(COMMANDS), st.lists(words | st.text(max_size=8), max_size=4)
    )
    return st.tuples(
        arguments.map(lambda line: [line[0], *line[1]]),
        st.sampled_from(ADDRESSES) | st.text(max_size=12).map("postgresql://".__add__),
    )


def answer(arguments: list[str], address: str) -> str:
    """Run a command; return what it says, or nothing if it succeeds.

    Raises:
        BaseException: what the command raised without turning it into a message.

    """
    environment = {"IP4DB_DATABASE_URL": address.replace("\0", ""), "IP4DB_HOME": "/nonexistent"}
    result = CliRunner().invoke(ip4db, arguments, env=environment, input="n\n")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.output if result.exit_code else ""
