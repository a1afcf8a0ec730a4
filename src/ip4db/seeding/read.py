"""Read folders of seeds into records, or report everything that is wrong with them.

The layout is fixed: ``reference/<kind>.yaml``, ``sources/<key>.yaml``, ``curation/<name>.yaml``.
A file anywhere else, and whatever cannot be read, is a fault, since it would otherwise be ignored
without notice. This module uses no database.
"""

from __future__ import annotations

import dataclasses
import os
import pathlib
import re
from typing import TYPE_CHECKING, Any

import pydantic

from ip4db.seeding import limits, yaml_file
from ip4db.seeding.faults import Fault, SeedError, did_you_mean
from ip4db.seeding.record import KEY, base_type
from ip4db.seeding.records import FILE_NAME, FILES, SourceFile

if TYPE_CHECKING:
    from ip4db.seeding.record import Record
    from ip4db.seeding.yaml_file import Location, Parsed


FOLDERS = {"sources", *(name.partition("/")[0] for name in FILES)}
"""Folders that hold seed files and nothing else."""

YAML_NAME = re.compile(r"\.ya?ml\b", re.IGNORECASE)
"""Names of files that somebody may take for seed files: ``toy.YAML``, ``toy.yaml.txt``."""


@dataclasses.dataclass(frozen=True)
class Entry:
    """A record with the file and the location that it was read from."""

    record: Any
    parsed: Parsed
    at: Location

    def fault(self, inside: Location, item: str, what: str, remedy: str) -> Fault:
        """Return a fault at a field of this entry."""
        return Fault(self.parsed.file, self.parsed.line((*self.at, *inside)), item, what, remedy)


@dataclasses.dataclass
class Seeds:
    """All records: the entries of the files in ``FILES``, and the source files by key."""

    lists: dict[str, list[Entry]] = dataclasses.field(
        default_factory=lambda: {name: [] for name in FILES},
    )
    sources: dict[str, Entry] = dataclasses.field(default_factory=dict)


def read(*roots: pathlib.Path) -> Seeds:
    """Read one or several folders of seeds as one.

    Raises:
        SeedError: with every fault of every file.

    """
    seeds, faults = Seeds(), []
    for root in roots:
        found = Folder(root)
        faults += found.faults
        for path in sorted(found.files):
            try:
                read_file(path, root, seeds)
            except SeedError as error:
                faults += error.faults
    if not faults and not seeds.sources and not any(seeds.lists.values()):
        where, remedy = ", ".join(map(str, roots)), "Name the folder that contains `sources`"
        faults.append(Fault(where, 0, "", "contains no seeds", remedy))
    if faults:
        raise SeedError(faults)
    return seeds


class Folder:
    """The seed files of a folder, and faults for what would be left out without notice."""

    def __init__(self, root: pathlib.Path) -> None:
        """Look through the folder."""
        self.root = root
        self.files: list[pathlib.Path] = []
        self.faults: list[Fault] = []
        if not root.is_dir():
            remedy = "Name the folder of the seeds"
            self.faults.append(Fault(str(root), 0, "", "is not a folder", remedy))
        for folder, folders, files in os.walk(root, onerror=self.unreadable):
            at = pathlib.Path(folder)
            is_ours = at != root and at.relative_to(root).parts[0] in FOLDERS
            links = [name for name in (*folders, *files) if (at / name).is_symlink()]
            for name in links:
                self.add(at / name, "is a symbolic link", "Put what it leads to in its place")
            for name in set(files) - {*links}:
                if name.endswith(".yaml"):
                    self.files.append(at / name)
                elif YAML_NAME.search(name) or (is_ours and not name.startswith(".")):
                    self.add(at / name, "is not read", "Rename it to end in .yaml, or move it away")

    def unreadable(self, error: OSError) -> None:
        """Note a folder that cannot be read."""
        path = pathlib.Path(error.filename)
        self.add(path, f"cannot be read: {error.strerror}", "Correct its permissions")

    def add(self, path: pathlib.Path, what: str, remedy: str) -> None:
        """Note a fault of a file or folder."""
        self.faults.append(Fault(shown(path, self.root), 0, "", what, remedy))


def shown(path: pathlib.Path, root: pathlib.Path) -> str:
    """Return the name of a file in messages, which begins with the name of the folder."""
    return str(pathlib.Path(root.name) / path.relative_to(root))


def read_file(path: pathlib.Path, root: pathlib.Path, seeds: Seeds) -> None:
    """Read one file into ``seeds``.

    Raises:
        SeedError: with every fault of the file.

    """
    file = shown(path, root)
    name = path.relative_to(root).with_suffix("").as_posix()
    folder = name.rpartition("/")[0]
    if folder == "sources":
        if path.stem in seeds.sources:
            what = f"source `{path.stem}` is defined twice"
            raise SeedError([Fault(file, 0, "", what, "Keep one of the files")])
        parsed = yaml_file.parse(path, file)
        (seeds.sources[path.stem],) = validated(parsed, SourceFile, [((), parsed.content)])
    elif name in FILES:
        parsed = yaml_file.parse(path, file)
        if not isinstance(parsed.content, list):
            remedy = "Begin every entry with a hyphen"
            raise SeedError([Fault(file, 1, "", "is not a list", remedy)])
        contents: list[tuple[Location, Any]] = [
            ((i,), item) for i, item in enumerate(parsed.content)
        ]
        seeds.lists[name] += validated(parsed, FILES[name], contents)
    else:
        known = [name.partition("/")[2] for name in FILES if name.startswith(f"{folder}/")]
        remedy = "Move it to sources/"
        if known:
            remedy = did_you_mean(path.stem, known)
        raise SeedError([Fault(file, 0, "", "is not a seed file", remedy)])


def validated(
    parsed: Parsed,
    record: type[Record],
    contents: list[tuple[Location, Any]],
) -> list[Entry]:
    """Return the entries for the values at some locations of a file.

    Raises:
        SeedError: with every fault of the values.

    """
    entries: list[Entry] = []
    faults: list[Fault] = []
    for at, content in contents:
        try:
            entries.append(Entry(record.model_validate(content), parsed, at))
        except pydantic.ValidationError as error:
            errors = error.errors(include_url=False)[: limits.FAULTS - len(faults)]
            faults += [to_fault(dict(e), parsed, at, record, content) for e in errors]
        if len(faults) >= limits.FAULTS:
            what = f"has {limits.FAULTS} faults or more, and the others are not listed"
            faults.append(Fault(parsed.file, 0, "", what, "Correct these first"))
            break
    if faults:
        raise SeedError(faults)
    return entries


def to_fault(
    error: dict[str, Any],
    parsed: Parsed,
    at: Location,
    record: type[Record],
    content: Any,
) -> Fault:
    """Convert a validation error of pydantic to a fault."""
    inside: Location = error["loc"]
    field = next((part for part in reversed(inside) if isinstance(part, str)), "")
    given = error["input"]
    line, item = parsed.line((*at, *inside)), item_name(content, inside)
    known = list(fields(record_at(record, inside[:-1])))
    match error["type"]:
        case "extra_forbidden":
            what, remedy = f"unknown field `{field}`", did_you_mean(str(field), known)
        case "missing":
            what, remedy = f"field `{field}` is missing", f"Give `{field}`"
        case "enum":
            choices = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
            what, remedy = f"`{field}` cannot be `{given}`", did_you_mean(str(given), choices)
        case "string_type" | "model_type" | "model_attributes_type" | "list_type":
            forms = {"string_type": "text", "list_type": "a list"}
            what = f"`{field}` must be" if field else "must be"
            what += f" {forms.get(error['type'], 'a mapping')}"
            remedy = "See seeds/README.md for the format"
        case "int_parsing" | "decimal_parsing" | "bool_parsing" | "int_type":
            words = {"int": "a whole number", "dec": "a number", "boo": "true or false"}
            what, remedy = f"`{field}` is `{given}`", f"Give {words[error['type'][:3]]}"
        case "string_pattern_mismatch":
            what = f"`{field}` is `{given}`, which is {mismatch(error)}"
            remedies = {
                KEY: "Use lower-case words joined by hyphens",
                FILE_NAME: "Give its name",
            }
            remedy = remedies.get(error["ctx"]["pattern"], "Correct it")
        case "too_short" if field == "positions":
            what, remedy = "has fewer than two positions", "Add the claim that differs"
        case "too_short" if field == "evidence":
            what, remedy = "has no evidence", "Name at least one passage"
        case _:
            message = str(error["msg"]).removeprefix("Value error, ")
            what, _, remedy = message.partition("; ")
            what = f"`{field}`: {what}" if inside and isinstance(inside[-1], str) else what
    return Fault(parsed.file, line, item, what, (remedy or "Correct it").rstrip("."))


def mismatch(error: dict[str, Any]) -> str:
    """Return how a value differs from the pattern that it does not match."""
    pattern = error["ctx"]["pattern"]
    known = {
        r"\S": "blank",
        "^[0-9a-f]{64}$": "not a SHA-256 (64 hex digits)",
        FILE_NAME: "not the name of a file in the folder of texts",
    }
    return known.get(pattern, f"not a key ({pattern})")


def item_name(content: Any, inside: Location) -> str:
    """Return the name of the entry at a location: ``assertion 7``, ``passage p4a``, ``japan``."""
    if not isinstance(content, dict):
        return ""
    match inside:
        case [str(group), int(number), *_]:  # a list inside a source file
            entries = content.get(group)
            entry = entries[number] if isinstance(entries, list) else None
            if isinstance(entry, dict):
                name = next(filter(None, map(entry.get, ("n", "label", "key", "utterance"))), None)
                return f"{group.rstrip('s')} {name}" if name else ""
    return str(content.get("key", ""))


def fields(record: Any) -> dict[str, Any]:
    """Return the fields of a record, by their names in files, with their types."""
    if isinstance(record, type) and issubclass(record, pydantic.BaseModel):
        return {f.alias or name: f.annotation for name, f in record.model_fields.items()}
    return {}


def record_at(record: Any, inside: Location) -> Any:
    """Return the record class at a location inside another."""
    for part in inside:
        if isinstance(part, str):
            record = base_type(fields(record).get(part))
    return record
