"""Check seeds against each other, without a database and without the texts.

Every key that is named must exist and be of a kind that fits, every number, label and key must
be unique, every evidence must point at a passage of its own file. What a CHECK or trigger says
better is left to the database; what is left here is what a person can mend at a line.
"""

from __future__ import annotations

import functools
import typing

from ip4db.model.codes.entities import EntityKind
from ip4db.seeding.consistency import consistency
from ip4db.seeding.faults import Fault, did_you_mean
from ip4db.seeding.payload_records import Names, Record

if typing.TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ip4db.seeding import records
    from ip4db.seeding.read import Entry, Seeds
    from ip4db.seeding.yaml_file import Location


def check(seeds: Seeds) -> list[Fault]:
    """Return everything that is wrong between the files."""
    kinds, faults = keys(seeds)
    for entry, item in entries(seeds):
        faults += unknown_keys(entry, item, kinds)
    for key, entry in seeds.sources.items():
        faults += within(key, entry)
    faults += curated(seeds)
    faults += consistency(seeds)
    return faults


def keys(seeds: Seeds) -> tuple[dict[str, EntityKind], list[Fault]]:
    """Return the kind of every entity by key, and faults for keys given twice."""
    kinds: dict[str, EntityKind] = dict.fromkeys(seeds.sources, EntityKind.SOURCE)
    faults = []
    for kind, group in seeds.entities.items():
        for entry in group:
            key = entry.record.key
            if key in kinds:
                what = f"key `{key}` is given twice; it is {article(kinds[key])} too"
                faults.append(entry.fault(("key",), key, what, "Choose another key"))
            kinds[key] = kind
    return kinds, faults


def entries(seeds: Seeds) -> Iterator[tuple[Entry, str]]:
    """Yield every entry that may name entities, with its name for messages."""
    for group in seeds.entities.values():
        yield from ((entry, entry.record.key) for entry in group)
    yield from ((entry, entry.record.key) for entry in seeds.utterances)
    yield from ((entry, "") for entry in seeds.sources.values())


def references(record: Record, at: Location) -> Iterator[tuple[Location, str, Names]]:
    """Yield every key of an entity that a record names, with where it stands."""
    marks = marks_of(type(record))
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, str):
            if (names := marks.get(name)) is not None:
                yield (*at, name), value, names
        elif isinstance(value, Record):
            yield from references(value, (*at, name))
        elif isinstance(value, list):
            for i, item in enumerate(value):
                if isinstance(item, Record):
                    yield from references(item, (*at, name, i))


@functools.cache  # evaluating annotations costs more than all the rest of the check
def marks_of(shape: type[Record]) -> dict[str, Names]:
    """Return the fields of a record that name entities."""
    hints = typing.get_type_hints(shape, include_extras=True)
    return {name: names for name, hint in hints.items() if (names := mark(hint)) is not None}


def mark(annotation: object) -> Names | None:
    """Return the ``Names`` mark of an annotation, if it has one."""
    if (found := getattr(annotation, "__metadata__", None)) is not None:
        return next((item for item in found if isinstance(item, Names)), None)
    return next((m for a in typing.get_args(annotation) if (m := mark(a)) is not None), None)


def unknown_keys(entry: Entry, item: str, kinds: dict[str, EntityKind]) -> Iterable[Fault]:
    """Find keys that no entity has, and entities of a kind that does not fit."""
    for at, key, names in references(entry.record, ()):
        name = item or place(entry, at)
        if key not in kinds:
            hint = did_you_mean(key, (k for k, kind in kinds.items() if fits(kind, names)))
            what = f"`{at[-1]}` names `{key}`, which no seed file has"
            yield entry.fault(at, name, what, hint or "Add it to reference/")
        elif not fits(kinds[key], names):
            wanted = " or ".join(article(kind) for kind in names.kinds)
            what = f"`{at[-1]}` names `{key}`, which is {article(kinds[key])}"
            yield entry.fault(at, name, what, f"Name {wanted}")


def fits(kind: EntityKind, names: Names) -> bool:
    """Tell whether a kind is among those that a field may name."""
    return not names.kinds or kind in names.kinds


def article(kind: EntityKind) -> str:
    """Return a kind of entity with its article: ``an event``."""
    return ("an " if kind[0] in "aeiou" else "a ") + kind.replace("_", " ")


def place(entry: Entry, at: Location) -> str:
    """Name the assertion or passage that a location lies in."""
    match at:
        case [str(group), int(number), *_]:
            item = getattr(entry.record, group)[number]
            return f"assertion {item.n}" if hasattr(item, "n") else f"passage {item.label}"
    return ""


def within(key: str, entry: Entry) -> Iterator[Fault]:
    """Check one source file against itself: numbers, labels, spans, evidence."""
    file: records.SourceFile = entry.record
    labels = {passage.label for passage in file.passages}
    yield from placed(entry, file)
    for at, label in named_labels(file):
        if label not in labels:
            what = f"names passage `{label}`, which this file has not"
            hint = did_you_mean(label, labels) or "Add the passage"
            yield entry.fault(at, place(entry, at), what, hint)
    yield from numbered(entry, file)
    yield from used(entry, file)
    if not key.replace("-", "").isalnum() or key != key.lower():
        what = f"the file is named `{key}`, which cannot be a key"
        yield entry.fault((), "", what, "Use lower-case words joined by hyphens")


def placed(entry: Entry, file: records.SourceFile) -> Iterator[Fault]:
    """Check that labels and spans are unique, and that paragraphs are in the text."""
    labels: set[str] = set()
    spans: dict[tuple[int, ...], str] = {}
    for i, passage in enumerate(file.passages):
        item = f"passage {passage.label}"
        if passage.label in labels:
            what = f"label `{passage.label}` is given twice"
            yield entry.fault(("passages", i), item, what, "Choose another label")
        span = (passage.paragraph, *passage.span)
        if span in spans:
            what = f"is the same span as `{spans[span]}`"
            yield entry.fault(("passages", i), item, what, "Keep one of them")
        if passage.paragraph > (last := file.source.text.paragraphs):
            what = f"paragraph {passage.paragraph} lies behind the last ({last})"
            yield entry.fault(("passages", i, "paragraph"), item, what, "Correct the number")
        labels.add(passage.label)
        spans[span] = passage.label


def used(entry: Entry, file: records.SourceFile) -> Iterator[Fault]:
    """Check that every passage is evidence, repeats, names somebody, or says why not."""
    evidence = {label for at, label in named_labels(file) if at[0] == "assertions"}
    for i, passage in enumerate(file.passages):
        item = f"passage {passage.label}"
        if passage.no_claims and passage.label in evidence:
            what = "has `no_claims` and is evidence"
            yield entry.fault(("passages", i), item, what, "Take one of them away")
        idle = not (passage.no_claims or passage.repeats or passage.mentions)
        if idle and passage.label not in evidence:
            what = "is no one's evidence"
            yield entry.fault(("passages", i), item, what, "Use it, or say `no_claims`")


def numbered(entry: Entry, file: records.SourceFile) -> Iterable[Fault]:
    """Check that numbers are unique and evidence is not named twice."""
    numbers: set[int] = set()
    for i, assertion in enumerate(file.assertions):
        item = f"assertion {assertion.n}"
        if assertion.n in numbers:
            what = f"number {assertion.n} is given twice"
            yield entry.fault(("assertions", i, "n"), item, what, "Give it a number of its own")
        numbers.add(assertion.n)
        behind = [evidence.passage for evidence in assertion.evidence]
        for twice in {label for label in behind if behind.count(label) > 1}:
            what = f"names passage `{twice}` twice as evidence"
            yield entry.fault(("assertions", i, "evidence"), item, what, "Keep one of them")
        if assertion.exceptions and assertion.distribution != "each":
            what = "has exceptions but is not distributed over `each`"
            yield entry.fault(("assertions", i, "exceptions"), item, what, "Correct `distribution`")


def named_labels(file: records.SourceFile) -> Iterator[tuple[Location, str]]:
    """Yield every label that a file names, with where."""
    for i, bound in enumerate(file.source.bounds):
        if bound.passage:
            yield ("source", "bounds", i, "passage"), bound.passage
    for i, passage in enumerate(file.passages):
        if passage.repeats:
            yield ("passages", i, "repeats"), passage.repeats
    for i, assertion in enumerate(file.assertions):
        for j, evidence in enumerate(assertion.evidence):
            yield ("assertions", i, "evidence", j), evidence.passage
        for j, quotation in enumerate(assertion.quotations):
            yield ("assertions", i, "quotations", j), quotation.passage


def curated(seeds: Seeds) -> Iterator[Fault]:
    """Check that links, issues, stances and quotations name what exists."""
    yield from unique(seeds.utterances, "utterance")
    yield from unique(seeds.curation.get("issues", []), "issue")
    live = {f"{key}/{a.n}" for key, entry in seeds.sources.items() for a in entry.record.assertions}
    for entry, at, key in named_assertions(seeds):
        if key not in live:
            what = f"names assertion `{key}`, which no seed file has"
            yield entry.fault(at, place(entry, at), what, did_you_mean(key, live) or "Correct it")
    sayings = {entry.record.key for entry in seeds.utterances}
    for entry in seeds.sources.values():
        for i, assertion in enumerate(entry.record.assertions):
            for j, quotation in enumerate(assertion.quotations):
                if quotation.utterance and quotation.utterance not in sayings:
                    what = f"names utterance `{quotation.utterance}`, which no seed file has"
                    hint = did_you_mean(quotation.utterance, sayings) or "Add it to utterances.yaml"
                    at = ("assertions", i, "quotations", j)
                    yield entry.fault(at, f"assertion {assertion.n}", what, hint)


def unique(group: list[Entry], what: str) -> Iterator[Fault]:
    """Check that no key of a group is given twice."""
    seen: set[str] = set()
    for entry in group:
        key = entry.record.key
        if key in seen:
            told = f"{what} `{key}` is given twice"
            yield entry.fault(("key",), key, told, "Choose another key")
        seen.add(key)


def named_assertions(seeds: Seeds) -> Iterator[tuple[Entry, Location, str]]:
    """Yield every assertion that something names, with where."""
    for entry in seeds.curation.get("links", []):
        yield entry, ("from",), entry.record.from_
        yield entry, ("to",), entry.record.to
    for entry in seeds.curation.get("issues", []):
        for i, position in enumerate(entry.record.positions):
            yield entry, ("positions", i, "assertion"), position.assertion
    for entry in seeds.sources.values():
        for i, assertion in enumerate(entry.record.assertions):
            if assertion.stance and assertion.stance.target_assertion:
                at = ("assertions", i, "stance", "target_assertion")
                yield entry, at, assertion.stance.target_assertion
