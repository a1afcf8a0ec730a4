"""What is wrong with seeds, where, and what to do: data first, words made from it."""

from __future__ import annotations

import dataclasses
import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclasses.dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in one place of a seed file.

    ``file`` and ``line`` say where (line 0: the file as a whole); ``item`` names the entry.
    """

    file: str
    line: int
    item: str
    what: str
    remedy: str

    def __str__(self) -> str:
        """Say where, what and what to do, in that order."""
        where = f"{self.file}:{self.line}" if self.line else self.file
        item = f" ({self.item})" if self.item else ""
        end = "" if self.remedy.endswith("?") else "."
        remedy = self.remedy[:1].upper() + self.remedy[1:]
        return f"{where}{item}: {self.what}. {remedy}{end}"


class SeedError(Exception):
    """Seeds that cannot be loaded, with all their faults; the database is as it was."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Sort the faults by file and line and drop repetitions."""
        self.faults = sorted(set(faults))
        super().__init__(self.faults)

    def __str__(self) -> str:
        """Give one line per fault."""
        return "\n".join(str(fault) for fault in self.faults)


FEW = 40
"""More choices than these would bury the fault."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ``Did you mean `x`?`` without the mark, or the choices if they are few."""
    choices = sorted(known)
    if near := difflib.get_close_matches(word, choices, n=3, cutoff=0.7):
        return "Did you mean " + " or ".join(f"`{choice}`" for choice in near) + "?"
    if len(choices) <= FEW:
        return "Choose one of " + ", ".join(f"`{choice}`" for choice in choices)
    return ""
