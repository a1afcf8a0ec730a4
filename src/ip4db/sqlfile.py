"""SQL files that create objects, and the order in which they have to run.

The order follows from references: a file that names ``bi.summit`` runs after the file that creates
it. So every reference in these files must include the schema. Comments and literals are ignored.
"""

from __future__ import annotations

import dataclasses
import graphlib
import re
from functools import cached_property
from typing import TYPE_CHECKING

from ip4db.errors import Error

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NOISE = re.compile(r"--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'", re.DOTALL)
CREATES = re.compile(r"(?i)\bcreate\s+(?:or\s+replace\s+)?(?:table|view|function)\s+(\w+\.\w+)")
NAME = re.compile(r"\b(?:ip4|ip4_read|bi)\.\w+")


class SqlFileError(Error):
    """An error in the SQL files, found before they are sent to a server."""


@dataclasses.dataclass(frozen=True)
class SqlFile:
    """An SQL file, or SQL generated from one: what it creates and what it needs."""

    path: Path
    made: str | None = None
    """The SQL, if it is not the content of the file."""

    @cached_property
    def text(self) -> str:
        """The SQL that is sent to the server, including comments."""
        return self.path.read_text(encoding="utf-8") if self.made is None else self.made

    @cached_property
    def code(self) -> str:
        """The text without comments and literals."""
        return NOISE.sub(" ", self.text)

    @cached_property
    def creates(self) -> frozenset[str]:
        """The views and functions that the file creates, each with its schema."""
        return frozenset(name.lower() for name in CREATES.findall(self.code))

    @cached_property
    def names(self) -> frozenset[str]:
        """The objects of our schemas that the file names."""
        return frozenset(name.lower() for name in NAME.findall(self.code))


def in_order(files: Iterable[SqlFile]) -> list[SqlFile]:
    """Return the files so that each follows those that it needs."""
    files = sorted(files, key=lambda file: file.path)
    makers = {name: file for file in files for name in file.creates}
    # Sorted, because the order of a set, and so that of the files, would differ between runs.
    needs = {
        file: sorted(
            {makers[name] for name in file.names & makers.keys()} - {file},
            key=lambda needed: needed.path,
        )
        for file in files
    }
    try:
        return list(graphlib.TopologicalSorter(needs).static_order())
    except graphlib.CycleError as error:
        circle = " needs ".join(file.path.stem for file in reversed(error.args[1]))
        what = f"files need each other in a circle: {circle}."
        raise SqlFileError(str(error.args[1][0].path), what, "Remove one reference.") from error
