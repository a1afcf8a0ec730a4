"""Count paragraphs and positions in a text, and find words in it.

A paragraph is a non-empty line in which each run of white space, including no-break spaces, is
replaced by one space. Nothing else is changed, so printed forms can be compared with the text.
``find`` also ignores case and the difference between typographic and plain quotes and dashes,
because people type what is on their keyboard.
"""

from __future__ import annotations

import dataclasses
import hashlib
import re
from typing import TYPE_CHECKING

from ip4db.seeding import limits, plain_file

if TYPE_CHECKING:
    import pathlib

NORMALISER = "lines-1"
"""Name and version of this rule. Positions that another rule has counted do not match."""

SPACE = re.compile(r"\s+")
GAP = re.compile(r"\.\.\.|\u2026")
FOLD = str.maketrans(
    "\u2018\u2019\u201c\u201d\u2013\u2014\u2011",  # typographic quotes and dashes
    "''\"\"---",
)


@dataclasses.dataclass(frozen=True, slots=True)
class Text:
    """A text: the name and SHA-256 of its file, and its paragraphs."""

    name: str
    sha256: str
    paragraphs: tuple[str, ...]

    @property
    def characters(self) -> int:
        """Number of characters in all paragraphs."""
        return sum(map(len, self.paragraphs))

    def span(self, paragraph: int, start: int, end: int) -> str | None:
        """Return the words at a position, or None if the position is not in the text."""
        if not 1 <= paragraph <= len(self.paragraphs):
            return None
        words = self.paragraphs[paragraph - 1]
        return words[start:end] if 0 <= start < end <= len(words) else None


@dataclasses.dataclass(frozen=True, slots=True)
class Position:
    """The position of words: paragraph (from 1), start and end in characters, and SHA-256."""

    paragraph: int
    start: int
    end: int
    sha256: str
    words: str


def digest(words: str) -> str:
    """Return the SHA-256 of words in UTF-8, as hex digits."""
    return hashlib.sha256(words.encode()).hexdigest()


def normalise(line: str) -> str:
    """Return a line with each run of white space replaced by one space, and stripped."""
    return SPACE.sub(" ", line).strip()


def read(path: pathlib.Path) -> Text:
    """Read a text file.

    Raises:
        SeedError: it cannot be read, or is not UTF-8.

    """
    data = plain_file.read_bytes(path, limits.TEXT_BYTES, path.name)
    lines = (normalise(line) for line in plain_file.decode(data, path.name).split("\n"))
    return Text(path.name, hashlib.sha256(data).hexdigest(), tuple(filter(None, lines)))


def fold(words: str) -> str:
    """Return words in lower case with plain quotes and dashes, without changing the length."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in words.translate(FOLD))


def find(text: Text, words: str) -> list[Position]:
    """Return every position of ``words``.

    ``first words ... last words`` finds the shortest stretch of one paragraph between the two.
    """
    parts = [re.escape(fold(normalise(part))) for part in GAP.split(words)]
    pattern = re.compile(".*?".join(part for part in parts if part))
    return [
        Position(number, found.start(), found.end(), digest(piece), piece)
        for number, paragraph in enumerate(text.paragraphs, start=1)
        for found in pattern.finditer(fold(paragraph))
        if (piece := paragraph[found.start() : found.end()])
    ]
