"""Read folders of seeds into records, or report everything that is wrong with them.

The layout is fixed: ``reference/<kind>.yaml``, ``sources/<key>.yaml``, ``curation/<name>.yaml``.
A file anywhere else is a fault, since it would otherwise be ignored without notice. This module
uses no database.
"""

from __future__ import annotations

import dataclasses
import pathlib
from typing import TYPE_CHECKING, Any

import pydantic

from ip4db.seeding import yaml_file
from ip4db.seeding.faults import Fault, SeedError, did_you_mean
from ip4db.seeding.record import base_type
from ip4db.seeding.records import FILES, SourceFile

if TYPE_CHECKING:
    from ip4db.seeding.record import Record
    from ip4db.seeding.yaml_file import Location, Parsed


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
        if not root.is_dir():
            faults.append(
                Fault(str(root), 0, "", "is not a folder", "Name the folder of the seeds")
            )
            continue
        for path in sorted(root.rglob("*.yaml")) + sorted(root.rglob("*.yml")):
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


def read_file(path: pathlib.Path, root: pathlib.Path, seeds: Seeds) -> None:
    """Read one file into ``seeds``.

    Raises:
        SeedError: with every fault of the file.

    """
    shown = str(pathlib.Path(root.name) / path.relative_to(root))
    name = path.relative_to(root).with_suffix("").as_posix()
    folder = name.rpartition("/")[0]
    if folder == "sources" and path.suffix == ".yaml":
        if path.stem in seeds.sources:
            what = f"source `{path.stem}` is defined twice"
            raise SeedError([Fault(shown, 0, "", what, "Keep one of the files")])
        parsed = yaml_file.parse(path, shown)
        (seeds.sources[path.stem],) = validated(parsed, SourceFile, [((), parsed.content)])
    elif name in FILES:
        parsed = yaml_file.parse(path, shown)
        if not isinstance(parsed.content, list):
            remedy = "Begin every entry with a hyphen"
            raise SeedError([Fault(shown, 1, "", "is not a list", remedy)])
        contents: list[tuple[Location, Any]] = [
            ((i,), item) for i, item in enumerate(parsed.content)
        ]
        seeds.lists[name] += validated(parsed, FILES[name], contents)
    else:
        known = [file.partition("/")[2] for file in FILES if file.startswith(f"{folder}/")]
        remedy = "Move it to sources/, or rename it to .yaml"
        if known:
            remedy = did_you_mean(path.stem, known)
        raise SeedError([Fault(shown, 0, "", "is not a seed file", remedy)])


def validated(
    parsed: Parsed,
    record: type[Record],
    contents: list[tuple[Location, Any]],
) -> list[Entry]:
    """Return the entries for the values at some locations of a file.

    Raises:
        SeedError: with every fault of the values.

    """
    entries, faults = [], []
    for at, content in contents:
        try:
            entries.append(Entry(record.model_validate(content), parsed, at))
        except pydantic.ValidationError as error:
            faults += [to_fault(dict(e), parsed, at, record, content) for e in error.errors()]
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
            what = f"`{field}` must be {forms.get(error['type'], 'a mapping')}"
            remedy = "See seeds/README.md for the format"
        case "int_parsing" | "decimal_parsing" | "bool_parsing" | "int_type":
            words = {"int": "a whole number", "dec": "a number", "boo": "true or false"}
            what, remedy = f"`{field}` is `{given}`", f"Give {words[error['type'][:3]]}"
        case "string_pattern_mismatch":
            what = f"`{field}` is `{given}`, which is {mismatch(error)}"
            is_key = "a-z" in error["ctx"]["pattern"]
            remedy = "Use lower-case words joined by hyphens" if is_key else "Correct it"
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
    known = {r"\S": "blank", "^[0-9a-f]{64}$": "not a SHA-256 (64 hex digits)"}
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
                name = entry.get("n") or entry.get("label") or entry.get("key")
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
