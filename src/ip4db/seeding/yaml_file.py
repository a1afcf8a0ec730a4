"""Read YAML without type inference, and keep the line of every value.

Every scalar stays text, so that ``2024-07`` stays a month and ``NO`` stays Norway. What YAML would
read in another way than it looks is a fault: a repeated field, ``~`` for nothing, a tag, an alias.

The parser's events are read one by one, because composing a tree recurses in C: 100,000 brackets
overflow its stack, and a few aliases that refer to each other make a tree without end.
"""

from __future__ import annotations

import dataclasses
import unicodedata
from typing import TYPE_CHECKING, Any

import yaml

from ip4db.seeding import limits, plain_file
from ip4db.seeding.faults import Fault, SeedError

if TYPE_CHECKING:
    import pathlib

Location = tuple[str | int, ...]

UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Unicode categories of characters that do not show: controls, formats, surrogates, separators."""

JOINERS = "\u200c\u200d"
"""Formats that some scripts need inside a word."""

NOTHING = {"~", "null", "Null", "NULL"}
"""Plain scalars that YAML takes for nothing."""


@dataclasses.dataclass(frozen=True)
class Parsed:
    """The content of a file, and the line (from 1) of every value in it."""

    file: str
    content: Any
    lines: dict[Location, int]

    def line(self, location: Location) -> int:
        """Return the line of a value, or of the smallest part around it that has a line."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)


Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(path: pathlib.Path, shown: str) -> Parsed:
    """Read a YAML file; ``shown`` is its name in messages.

    Raises:
        SeedError: the file cannot be read, is not UTF-8 or YAML, is empty, is larger or deeper
            than ``limits`` allow, or has what would not be read as it looks.

    """
    text = plain_file.decode(plain_file.read_bytes(path, limits.FILE_BYTES, shown), shown)
    text = text.removeprefix("\ufeff")  # the byte order mark of some editors
    reader = Reader(shown)
    try:
        for event in yaml.parse(text, Loader=Loader):
            reader.take(event)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        what = f"is not YAML: {error.problem or error.context}"
        raise SeedError(
            [Fault(shown, line, "", what, "Correct the line or the one above")],
        ) from error
    except yaml.YAMLError as error:
        what = "is not YAML: " + str(error).splitlines()[0]
        raise SeedError([Fault(shown, 0, "", what, "Save it as UTF-8 text")]) from error
    if reader.faults:
        raise SeedError(reader.faults)
    if () not in reader.lines:
        raise SeedError([Fault(shown, 0, "", "is empty", "Add entries, or remove the file")])
    return Parsed(shown, reader.content, reader.lines)


@dataclasses.dataclass
class Part:
    """A list or mapping that is being read, and the field whose value comes next."""

    content: Any
    at: Location
    field: str | None = None


class Reader:
    """Makes dicts, lists and text of events; collects the lines of values, and faults."""

    def __init__(self, file: str) -> None:
        """Begin the content of a file."""
        self.file = file
        self.content: Any = None
        self.lines: dict[Location, int] = {}
        self.faults: list[Fault] = []
        self.open: list[Part] = []

    def take(self, event: yaml.Event) -> None:
        """Read the next event.

        Raises:
            SeedError: it cannot be read on.

        """
        if isinstance(event, yaml.AliasEvent):
            self.stop(event, f"`*{event.anchor}` is an alias", "Write the value out")
        if isinstance(event, yaml.DocumentStartEvent) and () in self.lines:
            self.stop(event, "a second document begins", "Keep one document in a file")
        if isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
        elif isinstance(event, yaml.ScalarEvent):
            self.scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            content: Any = [] if isinstance(event, yaml.SequenceStartEvent) else {}
            self.open.append(Part(content, self.add(event, content)))
            if len(self.open) > limits.DEPTH:
                what = f"lists and mappings are nested more than {limits.DEPTH} deep"
                self.stop(event, what, "See seeds/README.md for the format")

    def scalar(self, event: yaml.ScalarEvent) -> None:
        """Read a value, or the name of a field."""
        within = self.open[-1] if self.open else None
        value = event.value
        if hidden := unseen(value):
            remedy = "Remove it; a value is one line"
            self.fault(event, f"has the character {hidden}, which does not show", remedy)
            value = ""
        if within and isinstance(within.content, dict) and within.field is None:
            if value in within.content:
                self.fault(event, f"field `{value}` is repeated", "Keep one of them")
            within.field = value
            self.lines[(*within.at, value)] = line_of(event)
            return
        if event.implicit[0] and value in NOTHING:
            self.fault(event, f"`{value}` is no text", "Omit the field, or write it in quotes")
        self.add(event, value)

    def add(self, event: yaml.NodeEvent, value: Any) -> Location:
        """Put a value in its place; return its location."""
        tag = getattr(event, "tag", None)
        if tag not in {None, "!"}:
            self.fault(event, f"has the tag `{tag}`", "Remove it; every value is text")
        if not self.open:
            self.content = value
            self.lines[()] = line_of(event)
            return ()
        within = self.open[-1]
        if isinstance(within.content, list):
            at = (*within.at, len(within.content))
            within.content.append(value)
            self.lines[at] = line_of(event)
            return at
        if within.field is None:
            self.stop(event, "the name of a field is not text", "Write `name: value`")
        at = (*within.at, str(within.field))
        within.content[within.field] = value
        within.field = None
        return at

    def fault(self, event: yaml.Event, what: str, remedy: str) -> None:
        """Note a fault at an event."""
        self.faults.append(Fault(self.file, line_of(event), "", what, remedy))

    def stop(self, event: yaml.Event, what: str, remedy: str) -> None:
        """Note a fault after which nothing can be read.

        Raises:
            SeedError: with all faults so far.

        """
        self.fault(event, what, remedy)
        raise SeedError(self.faults)


def line_of(event: yaml.Event) -> int:
    """Return the line on which an event begins."""
    return event.start_mark.line + 1 if event.start_mark else 1


def unseen(value: str) -> str:
    """Return the first character of a value that does not show, as ``U+202E``, or nothing."""
    if value.isprintable():
        return ""
    return next(
        (
            f"U+{ord(char):04X} ({unicodedata.name(char, 'a control character').lower()})"
            for char in value
            if unicodedata.category(char) in UNSEEN and char not in JOINERS
        ),
        "",
    )
