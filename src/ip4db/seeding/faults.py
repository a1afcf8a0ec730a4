"""Faults of seeds: where they are, what is wrong, and what to do."""

from __future__ import annotations

import dataclasses
import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


MAX_ITEM, MAX_WHAT = 100, 400
"""Longest name of an entry, and longest text of a fault, that a message shows."""


@dataclasses.dataclass(frozen=True, order=True)
class Fault:
    """A fault in a seed file.

    Line 0 stands for the file as a whole; ``item`` names the entry.
    """

    file: str
    line: int
    item: str
    what: str
    remedy: str

    def __str__(self) -> str:
        """Return one line: where it is, what is wrong, what to do."""
        where = f"{self.file}:{self.line}" if self.line else self.file
        item = f" ({shorten(self.item, MAX_ITEM)})" if self.item else ""
        end = "" if self.remedy.endswith("?") else "."
        remedy = self.remedy[:1].upper() + self.remedy[1:]
        return visible(f"{where}{item}: {shorten(self.what, MAX_WHAT)}. {remedy}{end}")


class SeedError(Exception):
    """Seeds cannot be loaded; ``faults`` has all reasons. The database is unchanged."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Sort the faults by file and line, and remove duplicates."""
        self.faults = sorted(set(faults))
        super().__init__(self.faults)

    def __str__(self) -> str:
        """Return one line for each fault."""
        return "\n".join(str(fault) for fault in self.faults)


def visible(text: str) -> str:
    """Return a text with escapes for what could move the cursor or change the reading order."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in text
    )


def shorten(text: str, length: int) -> str:
    """Return a text of at most ``length`` characters."""
    return text if len(text) <= length else text[: length - 1] + "\u2026"


MAX_CHOICES = 40
"""Longest list of choices that a fault shows."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ``Did you mean `x`?``, the choices if they are few, or an empty string."""
    choices = sorted(known)
    word = word[:MAX_ITEM]
    if near := difflib.get_close_matches(word, choices, n=3, cutoff=0.7):
        return "Did you mean " + " or ".join(f"`{choice}`" for choice in near) + "?"
    if 0 < len(choices) <= MAX_CHOICES:
        return "Choose one of " + ", ".join(f"`{choice}`" for choice in choices)
    return ""
