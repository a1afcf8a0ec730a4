"""Replace ``words: "NATO began ... 2016"`` in a seed file by the position of the words.

A passage gets their span and SHA-256: the words must not stay in the file, because no sentence of
a source may enter the project. A piece of a quotation gets their span and keeps them as its
phrase, which has at most 12 words. Other lines do not change.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from ip4db.seeding import text
from ip4db.seeding.faults import Fault, SeedError

if TYPE_CHECKING:
    import pathlib

WORDS = re.compile(
    r"^(?P<lead>.*?)\bwords: *"
    r"(?:\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>(?:[^']|'')*)')(?P<rest>.*)$",
)
PARAGRAPH = re.compile(r"paragraph: *(\d+)")
PIECE = re.compile(r"\bpassage: ")
SELECTION = re.compile(r"paragraph: *\d+, *|, *paragraph: *\d+")


def fill(path: pathlib.Path, words: text.Text) -> int:
    """Replace every ``words:`` in a seed file by its position; return the number of replacements.

    The passage or piece must be on one line, in flow style, with the words in quotes:
    ``{label: ..., words: "..."}`` or ``{passage: ..., words: "..."}``. A ``paragraph:`` on the line
    selects one of several positions.

    Raises:
        SeedError: some words are not in the text, or are in several positions.

    """
    lines, faults, count = path.read_text("utf-8").split("\n"), [], 0
    for number, line in enumerate(lines, start=1):
        if not (found := WORDS.match(line)):
            continue
        double, single = found["double"], found["single"]
        sought = single.replace("''", "'") if double is None else double.replace('\\"', '"')
        found_at = text.find(words, sought)
        if selected := PARAGRAPH.search(found["lead"] + found["rest"]):
            found_at = [at for at in found_at if at.paragraph == int(selected[1])]
        if len(found_at) != 1:
            what = f"the words are in {len(found_at)} positions of the text"
            remedy = "Copy them as printed"
            if found_at:
                paragraphs = ", ".join(str(at.paragraph) for at in found_at)
                remedy = f"Give more words, or `paragraph:` ({paragraphs})"
            faults.append(Fault(path.name, number, "", what, remedy))
            continue
        at = found_at[0]
        position = f"span: [{at.start}, {at.end}]"
        lead, rest = found["lead"], found["rest"]
        if PIECE.search(lead + rest):
            position += f", phrase: {json.dumps(at.words, ensure_ascii=False)}"
            lead, rest = (SELECTION.sub("", part) for part in (lead, rest))
        else:
            position += f", sha256: {at.sha256}"
            position = position if selected else f"paragraph: {at.paragraph}, {position}"
        lines[number - 1] = lead + position + rest
        count += 1
    if faults:
        raise SeedError(faults)
    path.write_text("\n".join(lines), "utf-8")
    return count


def as_passage(position: text.Position) -> str:
    """Return a position in the form of a passage of a seed file."""
    return (
        f"{{label: ..., paragraph: {position.paragraph}, "
        f"span: [{position.start}, {position.end}], sha256: {position.sha256}}}"
    )
