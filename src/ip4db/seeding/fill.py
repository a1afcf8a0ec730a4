"""Turn words into locators in a seed file: ``words: NATO began ... 2016`` becomes span and SHA-256.

Only the lines of such passages change; the words themselves must not stay in the file, since no
sentence of a source enters the project.
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
LABEL = re.compile(r"paragraph: *(\d+)")


def fill(path: pathlib.Path, words: text.Text) -> int:
    """Replace every ``words:`` in a seed file by its position; return how many there were.

    ``words`` stands on one line, in quotes, in the flow form ``{label: ..., words: "..."}``; a
    ``paragraph:`` before it on the line chooses among several places.

    Raises:
        SeedError: words that do not stand in the text, or stand in several places.

    """
    lines, faults, count = path.read_text("utf-8").split("\n"), [], 0
    for number, line in enumerate(lines, start=1):
        if not (found := WORDS.match(line)):
            continue
        double, single = found["double"], found["single"]
        sought = single.replace("''", "'") if double is None else double.replace('\\"', '"')
        places = text.find(words, sought)
        if asked := LABEL.search(found["lead"] + found["rest"]):
            places = [place for place in places if place.paragraph == int(asked[1])]
        if len(places) != 1:
            what = f"the words stand in {len(places)} places of the text"
            remedy = "Give more of them" if places else "Copy them as they stand"
            if places:
                remedy += ", or `paragraph:` (" + ", ".join(str(p.paragraph) for p in places) + ")"
            faults.append(Fault(path.name, number, "", what, remedy))
            continue
        place = places[0]
        position = f"span: [{place.start}, {place.end}], sha256: {place.sha256}"
        if not asked:
            position = f"paragraph: {place.paragraph}, {position}"
        lines[number - 1] = found["lead"] + position + found["rest"]
        count += 1
    if faults:
        raise SeedError(faults)
    path.write_text("\n".join(lines), "utf-8")
    return count


def locator(place: text.Place) -> str:
    """Return a place in the form that a passage of a seed file has."""
    where = {"paragraph": place.paragraph, "span": [place.start, place.end]}
    return (
        "{label: ..., "
        + json.dumps(where).strip("{}").replace('"', "")
        + f", sha256: {place.sha256}}}"
    )
