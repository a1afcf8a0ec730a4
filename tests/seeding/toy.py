"""A small set of seeds that every payload-independent test can bend and break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ip4db.seeding import text

if TYPE_CHECKING:
    import pathlib

WORDS = (
    "The partners met in July 2024.\n"
    "\n"
    "Japan came, and some 14 others.\n"
    "Japan came, and some 14 others.\n"
)

COUNTRIES = """\
- key: japan
  name: Japan
  iso_alpha2: JP
  iso_alpha3: JPN
  iso_numeric: 392
- key: norway
  name: Norway
  iso_alpha2: NO
  iso_alpha3: NOR
  iso_numeric: 578
"""

SUMMITS = """\
- key: summit-2024
  name: Summit of 2024
"""

PERSONS = """\
- key: ada-example
  name: Ada Example
  given_name: Ada
  family_name: Example
"""

SOURCE = """\
source:
  name: Toy commentary
  language: en
  text: {{file_name: toy.txt, sha256: {sha256}, normaliser: lines-1, paragraphs: 3, characters: 92}}
  fields:
  - {{field: title, basis: absent}}
  authors:
  - {{role: author, person: ada-example, basis: stated}}
passages:
- label: p1a
  paragraph: 1
  span: [0, 30]
  sha256: {p1a}
- label: p2a
  paragraph: 2
  span: [0, 10]
  sha256: {p2a}
  mentions:
  - {{entity: japan, printed: Japan}}
- label: p3a
  paragraph: 3
  span: [0, 10]
  sha256: {p2a}
  repeats: p2a
assertions:
- n: 1
  statement: The summit took place in July 2024
  subject: summit-2024
  when: {{edtf: 2024-07, printed: July 2024}}
  evidence: [p1a]
  milestone: {{code: held}}
- n: 2
  statement: Japan came to the summit
  subject: japan
  evidence: [p2a, p3a]
  participation: {{event: summit-2024}}
"""


def write(folder: pathlib.Path) -> pathlib.Path:
    """Write the seeds, and the text beside them; return the folder of the seeds."""
    texts, seeds = folder / "texts", folder / "seeds"
    texts.mkdir()
    (texts / "toy.txt").write_text(WORDS, "utf-8")
    read = text.read(texts / "toy.txt")
    for name, content in {
        "reference/countries.yaml": COUNTRIES,
        "reference/summits.yaml": SUMMITS,
        "reference/persons.yaml": PERSONS,
        "sources/toy.yaml": SOURCE.format(
            sha256=read.sha256,
            p1a=text.digest(read.paragraphs[0][:30]),
            p2a=text.digest(read.paragraphs[1][:10]),
        ),
    }.items():
        (seeds / name).parent.mkdir(parents=True, exist_ok=True)
        (seeds / name).write_text(content, "utf-8")
    return seeds


def edit(seeds: pathlib.Path, name: str, old: str, new: str) -> None:
    """Replace one piece of a seed file, which must be there."""
    path = seeds / name
    before = path.read_text("utf-8")
    assert before.count(old) >= 1, f"{old!r} is not in {name}"
    path.write_text(before.replace(old, new, 1), "utf-8")
