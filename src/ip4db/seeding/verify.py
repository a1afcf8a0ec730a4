"""Verify passages, quotations and printed forms against the texts.

The words at the position of a passage must have the SHA-256 that the seeds give. Every printed
form (a name, a hedge, a date, a level) must be in a passage of its assertion. Quotations are
compared to the letter (``quotations``).
The texts are not part of the project; the caller names the folder that contains them.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any

from ip4db.model.base import PHRASE_WORDS
from ip4db.seeding import quotations, records, text
from ip4db.seeding.faults import SeedError

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterable, Iterator

    from ip4db.seeding.faults import Fault
    from ip4db.seeding.read import Entry, Seeds
    from ip4db.seeding.yaml_file import Location


SENTENCE_WORDS = 8
"""Words from which a statement that the text prints too is no chance."""


@dataclasses.dataclass
class Verification:
    """The numbers of what was compared with the texts, and the faults found."""

    passages: int = 0
    quotations: int = 0
    printed: int = 0
    assertions: int = 0
    missing_texts: list[str] = dataclasses.field(default_factory=list)
    faults: list[Fault] = dataclasses.field(default_factory=list)


def verify(seeds: Seeds, folder: pathlib.Path) -> Verification:
    """Compare every passage and printed form with the texts in ``folder``."""
    found = Verification()
    for key, entry in seeds.sources.items():
        file: records.SourceFile = entry.record
        path = folder / file.source.text.file_name
        if not path.exists():
            found.missing_texts.append(f"{key}: {file.source.text.file_name}")
            continue
        try:
            words = text.read(path)
        except SeedError as error:
            found.faults += error.faults
            continue
        header = file.source.text
        for field, have in (
            ("sha256", words.sha256),
            ("paragraphs", len(words.paragraphs)),
            ("characters", words.characters),
            ("normaliser", text.NORMALISER),
        ):
            if getattr(header, field) != have:
                what = f"`{field}` is {getattr(header, field)}, but the text has {have}"
                found.faults.append(entry.fault(("source", "text", field), "", what, "Correct it"))
        spans = {
            passage.label: words.span(passage.paragraph, *passage.span) for passage in file.passages
        }
        found.passages += len(spans)
        found.assertions += len(file.assertions)
        found.faults += wrong_spans(entry, spans)
        for at, item, printed, labels in printed_forms(file):
            found.printed += 1
            if not any(contains(spans.get(label), printed) for label in labels):
                what = f"`{printed}` is not in {', '.join(labels)}"
                remedy = "Copy it as printed, or name the passage that prints it"
                found.faults.append(entry.fault(at, item, what, remedy))
        found.faults += borrowed_levels(entry, spans)
        found.quotations += len(file.quotations)
        found.faults += quotations.verify(entry, words)
        found.faults += copied_sentences(entry, words)
    return found


def wrong_spans(entry: Entry, spans: dict[str, str | None]) -> Iterable[Fault]:
    """Find passages whose position or SHA-256 does not match the text."""
    for i, passage in enumerate(entry.record.passages):
        words = spans[passage.label]
        item = f"passage {passage.label}"
        if words is None:
            what = f"the span {passage.span} is not inside paragraph {passage.paragraph}"
            yield entry.fault(("passages", i, "span"), item, what, "Find it with `ip4db locate`")
        elif text.digest(words) != passage.sha256:
            what = "the words at this position have another SHA-256"
            yield entry.fault(("passages", i, "sha256"), item, what, "Find it with `ip4db locate`")


def borrowed_levels(entry: Entry, spans: dict[str, str | None]) -> Iterable[Fault]:
    """Find direct evidence of a participation that does not print its level."""
    for i, assertion in enumerate(entry.record.assertions):
        level = assertion.participation and assertion.participation.level_printed
        for j, evidence in enumerate(assertion.evidence if level else []):
            if evidence.directness == "direct" and not contains(spans.get(evidence.passage), level):
                what = f"passage `{evidence.passage}` does not print the level `{level}`"
                remedy = "Make it a claim of its own, or evidence that is `implied`"
                at: Location = ("assertions", i, "evidence", j)
                yield entry.fault(at, f"assertion {assertion.n}", what, remedy)


def copied_sentences(entry: Entry, words: text.Text) -> Iterator[Fault]:
    """Find statements and notes that are a piece of the text, or hold a long one."""
    printed = " " + " ".join(split(" ".join(words.paragraphs))) + " "
    for i, assertion in enumerate(entry.record.assertions):
        for field in ("statement", "scope", "note"):
            own = split(getattr(assertion, field) or "")
            length = min(len(own), PHRASE_WORDS + 1)
            pieces = (own[j : j + length] for j in range(len(own) - length + 1))
            if length >= SENTENCE_WORDS and any(f" {' '.join(p)} " in printed for p in pieces):
                what = f"`{field}` repeats {length} words or more of the text"
                remedy = "Say it in your own words"
                yield entry.fault(
                    ("assertions", i, field), f"assertion {assertion.n}", what, remedy
                )


def split(words: str) -> list[str]:
    """Return the words of a text without punctuation and case."""
    return re.findall(r"\w+", text.fold(words))


def printed_forms(file: records.SourceFile) -> Iterator[tuple[Location, str, str, list[str]]]:
    """Yield every printed form: location, entry, words, and the passages that may print it."""
    for i, passage in enumerate(file.passages):
        for j, mention in enumerate(passage.mentions):
            at: Location = ("passages", i, "mentions", j)
            yield at, f"passage {passage.label}", mention.printed, [passage.label]
    for i, assertion in enumerate(file.assertions):
        item, labels = f"assertion {assertion.n}", [e.passage for e in assertion.evidence]
        for path, printed in forms_of_assertion(assertion):
            yield ("assertions", i, *path), item, printed, labels


def forms_of_assertion(assertion: Any) -> Iterator[tuple[Location, str]]:
    """Yield the printed forms of an assertion, and of its payload the fields ``*_printed``."""
    for field in ("hedge", "source_hedge"):
        if value := getattr(assertion, field):
            yield (field,), value
    if assertion.when and assertion.when.printed:
        yield ("when", "printed"), assertion.when.printed
    for i, speaker in enumerate(assertion.speakers):
        if speaker.hedge:
            yield ("speakers", i, "hedge"), speaker.hedge
    for field, value in assertion.payload or ():
        if field.endswith("_printed") and value:
            yield (assertion.kind, field), value


def contains(span: str | None, printed: str) -> bool:
    """Return whether a passage prints a form; ``a ... b`` stands for any words in between."""
    if span is None:
        return False
    parts = [re.escape(text.fold(text.normalise(p))) for p in text.GAP.split(printed)]
    return re.search(".*?".join(part for part in parts if part), text.fold(span)) is not None
