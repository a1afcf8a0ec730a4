"""Read a folder of seeds into typed records, or say everything that is wrong with it.

The layout is fixed: ``reference/<kind>.yaml``, ``sources/<key>.yaml``, ``curation/<what>.yaml``.
A file that fits nowhere is a fault, since it would otherwise be left out without a word. Nothing
here knows a database.
"""

from __future__ import annotations

import dataclasses
import pathlib
import types
import typing
from typing import Any

import pydantic

from ip4db.model.codes.entities import EntityKind
from ip4db.seeding import records, yaml_file
from ip4db.seeding.faults import Fault, SeedError, did_you_mean

if typing.TYPE_CHECKING:
    from collections.abc import Iterator

    from ip4db.seeding.payload_records import Record
    from ip4db.seeding.yaml_file import Location, Parsed

REFERENCE: dict[str, tuple[EntityKind, type[records.EntityRecord]]] = {
    "countries": (EntityKind.COUNTRY, records.CountryRecord),
    "organisations": (EntityKind.ORGANISATION, records.OrganisationRecord),
    "persons": (EntityKind.PERSON, records.PersonRecord),
    "places": (EntityKind.PLACE, records.PlaceRecord),
    "summits": (EntityKind.SUMMIT, records.SummitRecord),
    "events": (EntityKind.EVENT, records.EventRecord),
    "documents": (EntityKind.DOCUMENT, records.DocumentRecord),
    "topics": (EntityKind.TOPIC, records.TopicRecord),
    "cooperation-areas": (EntityKind.COOPERATION_AREA, records.CooperationAreaRecord),
    "initiatives": (EntityKind.INITIATIVE, records.InitiativeRecord),
    "provisions": (EntityKind.PROVISION, records.ProvisionRecord),
}
"""File name in reference/, the kind of entity it holds, and the shape of an entry."""

CURATION: dict[str, type[Record]] = {
    "links": records.LinkRecord,
    "issues": records.IssueRecord,
    "withdrawals": records.WithdrawalRecord,
}


@dataclasses.dataclass(frozen=True)
class Entry:
    """One record with the place it was read from."""

    record: Any
    parsed: Parsed
    at: Location

    def fault(self, inside: Location, item: str, what: str, remedy: str) -> Fault:
        """Return a fault at a field inside this entry."""
        return Fault(self.parsed.file, self.parsed.line((*self.at, *inside)), item, what, remedy)


@dataclasses.dataclass
class Seeds:
    """Everything that was read."""

    entities: dict[EntityKind, list[Entry]] = dataclasses.field(default_factory=dict)
    utterances: list[Entry] = dataclasses.field(default_factory=list)
    sources: dict[str, Entry] = dataclasses.field(default_factory=dict)
    curation: dict[str, list[Entry]] = dataclasses.field(default_factory=dict)


def read(*roots: pathlib.Path) -> Seeds:
    """Read one or several folders of seeds as one.

    Raises:
        SeedError: with every fault of every file.

    """
    seeds, faults = Seeds(), []
    for root in roots:
        if not root.is_dir():
            faults.append(Fault(str(root), 0, "", "is no folder", "Name the folder of the seeds"))
            continue
        for path in sorted(root.rglob("*.yaml")) + sorted(root.rglob("*.yml")):
            try:
                take(path, root, seeds)
            except SeedError as error:
                faults += error.faults
    if not faults and not seeds.entities and not seeds.sources:
        where = ", ".join(str(root) for root in roots)
        faults.append(Fault(where, 0, "", "holds no seeds", "Name the folder that holds `sources`"))
    if faults:
        raise SeedError(faults)
    return seeds


def take(path: pathlib.Path, root: pathlib.Path, seeds: Seeds) -> None:
    """Read one file into ``seeds``."""
    shown = str(pathlib.Path(root.name) / path.relative_to(root))
    folder, name = path.parent.relative_to(root).as_posix(), path.stem
    if folder == "sources" and path.suffix == ".yaml":
        parsed = yaml_file.parse(path, shown)
        (entry,) = validated(parsed, records.SourceFile, single=True)
        if name in seeds.sources:
            raise SeedError(
                [Fault(shown, 0, "", f"source `{name}` is given twice", "Keep one file")],
            )
        seeds.sources[name] = entry
    elif folder == "reference" and name in REFERENCE:
        kind, shape = REFERENCE[name]
        seeds.entities.setdefault(kind, []).extend(validated(yaml_file.parse(path, shown), shape))
    elif folder == "reference" and name == "utterances":
        seeds.utterances.extend(validated(yaml_file.parse(path, shown), records.UtteranceRecord))
    elif folder == "curation" and name in CURATION:
        entries = validated(yaml_file.parse(path, shown), CURATION[name])
        seeds.curation.setdefault(name, []).extend(entries)
    else:
        known = {"reference": [*REFERENCE, "utterances"], "curation": list(CURATION)}.get(
            folder,
            [],
        )
        hint = did_you_mean(name, known) if known else "Move it to sources/, or name it .yaml"
        raise SeedError([Fault(shown, 0, "", "is no place for seeds", hint)])


def validated(parsed: Parsed, shape: type[Record], *, single: bool = False) -> list[Entry]:
    """Return the records of a file: one, or one per item of the list that it must be."""
    if single:
        contents: list[tuple[Location, Any]] = [((), parsed.content)]
    elif isinstance(parsed.content, list):
        contents = [((i,), item) for i, item in enumerate(parsed.content)]
    else:
        what = "holds no list"
        raise SeedError([Fault(parsed.file, 1, "", what, "Begin every entry with a hyphen")])
    entries, faults = [], []
    for at, content in contents:
        try:
            entries.append(Entry(shape.model_validate(content), parsed, at))
        except pydantic.ValidationError as error:
            faults += [fault_of(dict(e), parsed, at, shape, content) for e in error.errors()]
    if faults:
        raise SeedError(faults)
    return entries


def fault_of(
    error: dict[str, Any],
    parsed: Parsed,
    at: Location,
    shape: type[Record],
    content: Any,
) -> Fault:
    """Turn one complaint of pydantic into a fault in our words."""
    inside: Location = error["loc"]
    field = next((part for part in reversed(inside) if isinstance(part, str)), "")
    given = error["input"]
    line, item = parsed.line((*at, *inside)), item_name(content, inside)
    known = [name for name, _, _ in fields(shape_at(shape, inside[:-1]))]
    match error["type"]:
        case "extra_forbidden":
            what, remedy = f"unknown field `{field}`", did_you_mean(str(field), known)
        case "missing":
            what, remedy = f"field `{field}` is missing", f"Give `{field}`"
        case "enum":
            choices = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
            what, remedy = f"`{field}` cannot be `{given}`", did_you_mean(str(given), choices)
        case "string_type" | "model_type" | "model_attributes_type" | "list_type":
            shapes = {"string_type": "text", "list_type": "a list"}
            what = f"`{field}` must be {shapes.get(error['type'], 'a group of fields')}"
            remedy = "See seeds/README.md for the form"
        case "int_parsing" | "decimal_parsing" | "bool_parsing" | "int_type":
            words = {"int": "a whole number", "dec": "a number", "boo": "true or false"}
            what, remedy = f"`{field}` is `{given}`", f"Give {words[error['type'][:3]]}"
        case "string_pattern_mismatch":
            what = f"`{field}` is `{given}`, which has not the form of a {form(error)}"
            remedy = "Lower-case words joined by hyphens" if "a-z" in form(error) else "Correct it"
        case "too_short" if field == "evidence":
            what, remedy = "has no evidence", "Name at least one passage"
        case _:
            message = str(error["msg"]).removeprefix("Value error, ")
            what, _, remedy = message.partition("; ")
            what = f"`{field}`: {what}" if inside and isinstance(inside[-1], str) else what
    return Fault(parsed.file, line, item, what, (remedy or "Correct it").rstrip("."))


def form(error: dict[str, Any]) -> str:
    """Return the words for a pattern that did not match."""
    pattern = error["ctx"]["pattern"]
    names = {r"\S": "text that says something", "^[0-9a-f]{64}$": "SHA-256 (64 hex digits)"}
    return names.get(pattern, f"key ({pattern})")


def item_name(content: Any, inside: Location) -> str:
    """Name the entry that a location lies in: ``assertion 7``, ``passage p4a``, ``japan``."""
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


def fields(shape: Any) -> Iterator[tuple[str, Any, Any]]:
    """Yield the fields of a record: name as written, its type, and the field's own marks."""
    if isinstance(shape, type) and issubclass(shape, pydantic.BaseModel):
        hints = typing.get_type_hints(shape, include_extras=True)
        for name, field in shape.model_fields.items():
            yield field.alias or name, hints[name], field


def inner(annotation: Any) -> Any:
    """Return what a list, an optional or an annotated type is made of."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated or origin is list:
        return inner(typing.get_args(annotation)[0])
    if origin in (types.UnionType, typing.Union):
        return inner(next(a for a in typing.get_args(annotation) if a is not type(None)))
    return annotation


def shape_at(shape: Any, inside: Location) -> Any:
    """Return the record class that stands at a location inside ``shape``."""
    for part in inside:
        if isinstance(part, str):
            shape = next((inner(a) for name, a, _ in fields(shape) if name == part), None)
    return shape
