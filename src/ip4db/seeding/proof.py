"""Check evidence against the texts, and find places in them, so that nobody counts by hand.

A span must still hold the words that its SHA-256 was taken of, and every printed form (a name, a
hedge, a date, a level, a quoted phrase) must stand in the passage that it is said to stand in.
The texts stay outside: they are looked for in a folder that the caller names.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any

from ip4db.seeding import records, text

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterable, Iterator

    from ip4db.seeding.faults import Fault
    from ip4db.seeding.read import Entry, Seeds
    from ip4db.seeding.yaml_file import Location

PRINTED = ("capacity_printed", "level_printed", "office_printed", "status_printed", "party_printed",
           "amount_printed", "value_printed", "strength_printed")  # fmt: skip


@dataclasses.dataclass
class Proof:
    """What was compared with the texts: counts, and what did not hold."""

    passages: int = 0
    printed: int = 0
    assertions: int = 0
    missing_texts: list[str] = dataclasses.field(default_factory=list)
    faults: list[Fault] = dataclasses.field(default_factory=list)


def verify(seeds: Seeds, folder: pathlib.Path) -> Proof:
    """Compare every passage and every printed form with the texts in ``folder``."""
    proof = Proof()
    for key, entry in seeds.sources.items():
        file: records.SourceFile = entry.record
        path = folder / file.source.text.file_name
        if not path.is_file():
            proof.missing_texts.append(f"{key}: {file.source.text.file_name}")
            continue
        words = text.read(path)
        header = file.source.text
        for field, have in (
            ("sha256", words.sha256),
            ("paragraphs", len(words.paragraphs)),
            ("characters", words.characters),
            ("normaliser", text.NORMALISER),
        ):
            if getattr(header, field) != have:
                what = f"`{field}` is {getattr(header, field)}, but that of the text is {have}"
                proof.faults.append(entry.fault(("source", "text", field), "", what, "Correct it"))
        spans = {
            passage.label: words.span(passage.paragraph, *passage.span) for passage in file.passages
        }
        proof.passages += len(spans)
        proof.assertions += len(file.assertions)
        proof.faults += wrong_spans(entry, spans)
        for at, item, printed, labels in printed_forms(file):
            proof.printed += 1
            where = [spans.get(label) for label in labels]
            if not any(holds(span, printed) for span in where):
                what = f"`{printed}` does not stand in {', '.join(labels)}"
                remedy = "Write it as printed, or name the passage that prints it"
                proof.faults.append(entry.fault(at, item, what, remedy))
        proof.faults += borrowed_levels(entry, spans)
    return proof


def wrong_spans(entry: Entry, spans: dict[str, str | None]) -> Iterable[Fault]:
    """Find passages whose position or fingerprint does not fit the text."""
    for i, passage in enumerate(entry.record.passages):
        words = spans[passage.label]
        item = f"passage {passage.label}"
        if words is None:
            what = f"the span {passage.span} does not lie in paragraph {passage.paragraph}"
            yield entry.fault(("passages", i, "span"), item, what, "Find it with `ip4db locate`")
        elif text.digest(words) != passage.sha256:
            what = "the words at this place have another SHA-256"
            yield entry.fault(("passages", i, "sha256"), item, what, "Find it with `ip4db locate`")


def borrowed_levels(entry: Entry, spans: dict[str, str | None]) -> Iterable[Fault]:
    """Find direct evidence of a participation that does not print its level."""
    for i, assertion in enumerate(entry.record.assertions):
        level = assertion.participation and assertion.participation.level_printed
        for j, evidence in enumerate(assertion.evidence if level else []):
            if evidence.directness == "direct" and not holds(spans.get(evidence.passage), level):
                what = f"passage `{evidence.passage}` does not print the level `{level}`"
                remedy = "Make it a claim of its own, or evidence that is `implied`"
                at: Location = ("assertions", i, "evidence", j)
                yield entry.fault(at, f"assertion {assertion.n}", what, remedy)


def printed_forms(file: records.SourceFile) -> Iterator[tuple[Location, str, str, list[str]]]:
    """Yield every printed form with its place in the file and the passages it must stand in."""
    for i, passage in enumerate(file.passages):
        for j, mention in enumerate(passage.mentions):
            at: Location = ("passages", i, "mentions", j)
            yield at, f"passage {passage.label}", mention.printed, [passage.label]
    for i, assertion in enumerate(file.assertions):
        item, labels = f"assertion {assertion.n}", [e.passage for e in assertion.evidence]
        for path, printed in assertion_forms(assertion):
            yield ("assertions", i, *path), item, printed, labels
        for j, quotation in enumerate(assertion.quotations):
            at = ("assertions", i, "quotations", j)
            yield at, item, quotation.phrase, [quotation.passage]


def assertion_forms(assertion: Any) -> Iterator[tuple[Location, str]]:
    """Yield the printed forms of one assertion itself."""
    for field in ("hedge", "source_hedge"):
        if value := getattr(assertion, field):
            yield (field,), value
    if assertion.when and assertion.when.printed:
        yield ("when", "printed"), assertion.when.printed
    for i, speaker in enumerate(assertion.speakers):
        if speaker.hedge:
            yield ("speakers", i, "hedge"), speaker.hedge
    payload = getattr(assertion, assertion.kind, None)
    for field in PRINTED:
        if value := getattr(payload, field, None):
            yield (assertion.kind, field), value


def holds(span: str | None, printed: str) -> bool:
    """Tell whether a passage prints a form; ``a ... b`` may leave words out in between."""
    if span is None:
        return False
    parts = [re.escape(text.fold(text.normalise(p))) for p in text.GAP.split(printed)]
    return re.search(".*?".join(part for part in parts if part), text.fold(span)) is not None
