"""Check seeds against each other, without a database and without the texts.

A key that a record refers to must exist and be of a kind that fits; keys, numbers and labels must
be unique. Rules of the database are left to the database; what is checked here are faults that a
researcher can correct at a line of a file.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ip4db.model.codes.entities import EntityKind
from ip4db.seeding import quotations
from ip4db.seeding.binding import references
from ip4db.seeding.bounds import misfits
from ip4db.seeding.consistency import consistency
from ip4db.seeding.faults import Fault, did_you_mean
from ip4db.seeding.groups import group_faults
from ip4db.seeding.record import Record
from ip4db.seeding.records import EntityRecord
from ip4db.seeding.standards import standard_faults

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ip4db.seeding import records
    from ip4db.seeding.binding import Reference
    from ip4db.seeding.read import Entry, Seeds
    from ip4db.seeding.yaml_file import Location

UTTERANCES, ISSUES = "reference/utterances", "curation/issues"

REMEDIES = {
    "entity": "Add it to reference/",
    "passage": "Add the passage",
    "utterance": "Add it to reference/utterances.yaml",
    "assertion": "Correct it",
}
"""What to do if a key or label is not defined and none is similar."""


def check(seeds: Seeds) -> list[Fault]:
    """Return everything that is wrong between the files."""
    kinds, faults = entity_kinds(seeds)
    faults += duplicate_keys(seeds.lists[UTTERANCES], "utterance")
    faults += duplicate_keys(seeds.lists[ISSUES], "issue")
    known: dict[str, Collection[str]] = {
        "entity": kinds,
        "utterance": {entry.record.key for entry in seeds.lists[UTTERANCES]},
        "assertion": {
            f"{key}/{assertion.n}"
            for key, entry in seeds.sources.items()
            for assertion in entry.record.assertions
        },
    }
    for entries in seeds.lists.values():
        for entry in entries:
            faults += values_out_of_bounds(entry)
            faults += unknown_references(entry, known, kinds)
    for key, entry in seeds.sources.items():
        labels = {passage.label for passage in entry.record.passages}
        faults += values_out_of_bounds(entry)
        faults += unknown_references(entry, known | {"passage": labels}, kinds)
        faults += source_file(key, entry)
    faults += group_faults(seeds, kinds)
    faults += standard_faults(seeds)
    faults += consistency(seeds)
    faults += quotations.check(seeds)
    return faults


def values_out_of_bounds(entry: Entry) -> Iterator[Fault]:
    """Find values that do not fit their column."""
    for at, (what, remedy) in misfits(entry.record):
        field = next(part for part in reversed(at) if isinstance(part, str))
        yield entry.fault(at, item_at(entry, at), f"`{field}` {what}", remedy)


def entity_kinds(seeds: Seeds) -> tuple[dict[str, EntityKind], list[Fault]]:
    """Return the kind of every entity by key, and faults for keys that are defined twice."""
    kinds: dict[str, EntityKind] = dict.fromkeys(seeds.sources, EntityKind.SOURCE)
    faults = []
    for entries in seeds.lists.values():
        for entry in entries:
            if isinstance(entry.record, EntityRecord):
                key = entry.record.key
                if key in kinds:
                    what = f"key `{key}` is defined twice; it is also {with_article(kinds[key])}"
                    faults.append(entry.fault(("key",), key, what, "Choose another key"))
                kinds[key] = EntityKind.of(entry.record.fixed["kind"])
    return kinds, faults


def duplicate_keys(entries: list[Entry], item: str) -> Iterator[Fault]:
    """Check that no key of a list is defined twice."""
    seen: set[str] = set()
    for entry in entries:
        key = entry.record.key
        if key in seen:
            what = f"{item} `{key}` is defined twice"
            yield entry.fault(("key",), key, what, "Choose another key")
        seen.add(key)


def references_in(record: Record, at: Location) -> Iterator[tuple[Location, str, Reference]]:
    """Yield every key and label that a record refers to, with its location."""
    marked = references(type(record))
    for name, field in type(record).model_fields.items():
        value, inside = getattr(record, name), (*at, field.alias or name)
        if isinstance(value, str):
            if reference := marked.get(name):
                yield inside, value, reference
        elif isinstance(value, Record):
            yield from references_in(value, inside)
        elif isinstance(value, list):
            for i, item in enumerate(value):
                if isinstance(item, Record):
                    yield from references_in(item, (*inside, i))


def unknown_references(
    entry: Entry,
    known: dict[str, Collection[str]],
    kinds: dict[str, EntityKind],
) -> Iterator[Fault]:
    """Find keys and labels that do not exist, and entities of a kind that does not fit."""
    for at, key, reference in references_in(entry.record, ()):
        table, allowed, item = reference.table, reference.kinds, item_at(entry, at)
        if table == "entity" and key in kinds:
            if allowed and kinds[key] not in allowed:
                what = f"`{at[-1]}` refers to `{key}`, which is {with_article(kinds[key])}"
                remedy = f"Name {' or '.join(map(with_article, allowed))}"
                yield entry.fault(at, item, what, remedy)
        elif key not in known[table]:
            fitting = (k for k in known[table] if not allowed or kinds[k] in allowed)
            where = "this file" if table == "passage" else "any seed file"
            what = f"refers to {table} `{key}`, which is not defined in {where}"
            if table == "entity":
                what = f"`{at[-1]}` refers to `{key}`, which is not defined in any seed file"
            yield entry.fault(at, item, what, did_you_mean(key, fitting) or REMEDIES[table])


def with_article(kind: EntityKind) -> str:
    """Return a kind of entity with its article: ``an event``."""
    return ("an " if kind[0] in "aeiou" else "a ") + kind.replace("_", " ")


def item_at(entry: Entry, at: Location) -> str:
    """Return the name of the assertion, passage or entry at a location."""
    match at:
        case [str(group), int(number), *_]:
            item = getattr(entry.record, group)[number]
            if hasattr(item, "n"):
                return f"assertion {item.n}"
            if hasattr(item, "label"):
                return f"passage {item.label}"
            if hasattr(item, "utterance"):
                return f"quotation {item.utterance}"
    return str(getattr(entry.record, "key", ""))


def source_file(key: str, entry: Entry) -> Iterator[Fault]:
    """Check a source file against itself: its name, passages and assertions."""
    file: records.SourceFile = entry.record
    yield from passages(entry, file)
    yield from unused_passages(entry, file)
    yield from assertions(entry, file)
    if not key.replace("-", "").isalnum() or key != key.lower():
        what = f"the file is named `{key}`, which is not a valid key"
        yield entry.fault((), "", what, "Use lower-case words joined by hyphens")


def passages(entry: Entry, file: records.SourceFile) -> Iterator[Fault]:
    """Check that labels and spans are unique, and that paragraphs exist."""
    labels: set[str] = set()
    spans: dict[tuple[int, ...], str] = {}
    for i, passage in enumerate(file.passages):
        item = f"passage {passage.label}"
        if passage.label in labels:
            what = f"label `{passage.label}` is defined twice"
            yield entry.fault(("passages", i), item, what, "Choose another label")
        span = (passage.paragraph, *passage.span)
        if span in spans:
            what = f"has the same span as `{spans[span]}`"
            yield entry.fault(("passages", i), item, what, "Keep one of them")
        if passage.paragraph > (last := file.source.text.paragraphs):
            what = f"paragraph {passage.paragraph} does not exist; the text has {last}"
            yield entry.fault(("passages", i, "paragraph"), item, what, "Correct the number")
        labels.add(passage.label)
        spans[span] = passage.label


def unused_passages(entry: Entry, file: records.SourceFile) -> Iterator[Fault]:
    """Check that every passage is evidence, repeats another, has mentions, or gives a reason."""
    used = {evidence.passage for assertion in file.assertions for evidence in assertion.evidence}
    used |= {piece.passage for quotation in file.quotations for piece in quotation.pieces}
    for i, passage in enumerate(file.passages):
        item = f"passage {passage.label}"
        if passage.no_claims and passage.label in used:
            what = "has `no_claims` but is used as evidence"
            yield entry.fault(("passages", i), item, what, "Remove one of them")
        has_reason = passage.no_claims or passage.repeats or passage.mentions
        if not has_reason and passage.label not in used:
            what = "is not used as evidence"
            yield entry.fault(
                ("passages", i), item, what, "Use it, or give a reason in `no_claims`"
            )


def assertions(entry: Entry, file: records.SourceFile) -> Iterator[Fault]:
    """Check that numbers are unique, evidence is not repeated, and exceptions are allowed."""
    numbers: set[int] = set()
    for i, assertion in enumerate(file.assertions):
        item = f"assertion {assertion.n}"
        if assertion.n in numbers:
            what = f"number {assertion.n} is used twice"
            yield entry.fault(("assertions", i, "n"), item, what, "Choose another number")
        numbers.add(assertion.n)
        evidence = Counter(evidence.passage for evidence in assertion.evidence)
        for label in (label for label, count in evidence.items() if count > 1):
            what = f"has passage `{label}` twice as evidence"
            yield entry.fault(("assertions", i, "evidence"), item, what, "Keep one of them")
        if assertion.exceptions and assertion.distribution != "each":
            what = "has exceptions, but `distribution` is not `each`"
            yield entry.fault(("assertions", i, "exceptions"), item, what, "Correct `distribution`")
