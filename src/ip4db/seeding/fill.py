"""Replace ``words: "NATO began ... 2016"`` in a seed file by the position of the words.

A passage gets their span and SHA-256: the words must not stay in the file, because no sentence of
a source may enter the project. A piece of a quotation gets their span and keeps them as its
phrase, which has at most 12 words. Other lines do not change.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from ip4db.seeding import limits, plain_file, text
from ip4db.seeding.faults import Fault, SeedError

if TYPE_CHECKING:
    import pathlib

WORDS = re.compile(
    # Before it, only fields without quotes: the key `words` inside a value is part of that value.
    r"^(?P<lead> *(?:- +)?\{[^\"'{}\u201c]*?)\bwords: *"
    r"(?:\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>(?:[^']|'')*)'"
    r"|\u201c(?P<curly>[^\u201d]*)\u201d|(?P<plain>[^\"'\u201c{}].*?))"
    r"(?P<rest>(?: *, *[a-z_]+:.*)?\} *\r?)$",
)
KEY = re.compile(r"^ *(?:- +)?(?:\{[^\"'{}\u201c]*?)?\bwords:")
PARAGRAPH = re.compile(r"paragraph: *(\d+)")
PIECE = re.compile(r"\bpassage: ")
SELECTION = re.compile(r"paragraph: *\d+, *|, *paragraph: *\d+")


def fill(path: pathlib.Path, words: text.Text) -> int:
    """Replace every ``words:`` in a seed file by its position; return the number of replacements.

    The passage or piece must be on one line, in flow style: ``{label: ..., words: "..."}`` or
    ``{passage: ..., words: "..."}``. A ``paragraph:`` on the line selects one of several positions.
    No other line changes, nor its end.

    Raises:
        SeedError: some words are not in the text, or are in several positions.

    """
    content = plain_file.read_bytes(path, limits.FILE_BYTES, path.name)
    lines, faults, count = plain_file.decode(content, path.name).split("\n"), [], 0
    for number, line in enumerate(lines, start=1):
        if not (found := WORDS.match(line)):
            if KEY.match(line):
                what = "`words` is not part of a passage or piece on one line"
                remedy = 'Write it as `{label: ..., words: "..."}`'
                faults.append(Fault(path.name, number, "", what, remedy))
            continue
        found_at = text.find(words, words_sought(found))
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
    path.write_bytes("\n".join(lines).encode())
    return count


def words_sought(found: re.Match[str]) -> str:
    """Return the words between the quotes, without the escapes of YAML."""
    if found["double"] is not None:
        return found["double"].replace('\\"', '"')
    if found["single"] is not None:
        return found["single"].replace("''", "'")
    return str(found["plain"] if found["curly"] is None else found["curly"])


def as_passage(position: text.Position) -> str:
    """Return a position in the form of a passage of a seed file."""
    return (
        f"{{label: ..., paragraph: {position.paragraph}, "
        f"span: [{position.start}, {position.end}], sha256: {position.sha256}}}"
    )
