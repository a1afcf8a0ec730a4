"""A part of the shipped seeds that is read once, and one file of it that is read anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ip4db.resources import seeds_folder
from ip4db.seeding import SeedError, check, plan, read, yaml_file
from ip4db.seeding.codec import to_rows
from ip4db.seeding.records import FILES

if TYPE_CHECKING:
    import pathlib

    from ip4db.seeding.read import Seeds

ENTRIES = 8
"""Entries that are kept of a file: checks take a time in proportion."""


def shipped() -> dict[str, Any]:
    """Return the contents of the shipped seed files, shortened."""
    contents = {}
    root = seeds_folder()
    for path in sorted(root.glob("*/*.yaml")):
        content = yaml_file.parse(path, path.name).content
        if isinstance(content, dict):
            shorten(content)
        elif path.parent.name == "curation":
            content = content[:ENTRIES]
        contents[path.relative_to(root).as_posix()] = content
    return contents


def shorten(source: dict[str, Any]) -> None:
    """Keep some assertions of a source, their passages, and nothing that refers to others."""
    source["assertions"] = source["assertions"][:ENTRIES]
    labels = set()
    for assertion in source["assertions"]:
        assertion.pop("quotes", None)
        assertion.pop("items", None)
        evidence = assertion["evidence"]
        labels |= {item if isinstance(item, str) else item["passage"] for item in evidence}
    source.pop("quotations", None)
    source.pop("enumerations", None)
    source["source"].pop("bounds", None)
    source["passages"] = [p for p in source["passages"] if p["label"] in labels]
    for passage in source["passages"]:
        passage.pop("repeats", None)


class World:
    """The shipped seeds, and the answer to one of their files in another form."""

    def __init__(self, folder: pathlib.Path) -> None:
        """Read the shipped seeds; files are written to ``folder``."""
        self.contents = shipped()
        self.folder = folder
        self.whole = read.read(seeds_folder())
        # An utterance needs a source that prints it.
        self.entities = {n for n in FILES if n.startswith("reference/")} - {"reference/utterances"}

    def without(self, name: str) -> Seeds:
        """Return the entities of all files but one, and nothing else."""
        own = name.removesuffix(".yaml")
        lists = {
            key: list(entries) if key in self.entities and key != own else []
            for key, entries in self.whole.lists.items()
        }
        return read.Seeds(lists)

    def answer(self, name: str, data: bytes) -> str:
        """Read and check the seeds with ``data`` in the place of a file; return the faults."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        seeds = self.without(name)
        try:
            read.read_file(path, self.folder, seeds)
            if faults := check.check(seeds):
                raise SeedError(faults)  # noqa: TRY301
            plan.duplicates(to_rows(seeds))
        except SeedError as error:
            return str(error)
        return ""
