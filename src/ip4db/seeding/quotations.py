"""Check quotations: against the other records, and against the texts.

Speaker and occasion of a quotation are those that its source gives. Those of the utterance are
taken from all sources together, and need a reason where a source that prints it gives others or
none. In a text, a quotation is what stands in quotation marks, to the letter and all of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from ip4db.seeding.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ip4db.seeding import records, text
    from ip4db.seeding.faults import Fault
    from ip4db.seeding.read import Entry, Seeds

MARKED = re.compile(
    "\u201c([^\u201c\u201d]*)\u201d"
    '|"([^"]*)"'
    r"|(?<!\w)[\u2018']((?:[^\u2018\u2019']|[\u2019'](?=\w))*)[\u2019'](?!\w)",
)
"""Words in quotation marks. An apostrophe is followed by a letter, a closing mark is not."""

LAST_MARKS = ".,;:!?\u2026 "
"""Marks at the end that belong to the sentence around the quotation."""


def check(seeds: Seeds) -> Iterator[Fault]:
    """Yield what is wrong with the quotations of all sources, and with the utterances."""
    printed: dict[str, list[Record]] = defaultdict(list)
    for entry in seeds.sources.values():
        yield from check_source(entry)
        for quotation in entry.record.quotations:
            printed[quotation.utterance].append(quotation)
    for entry in seeds.lists["reference/utterances"]:
        yield from check_utterance(entry, printed[entry.record.key])


def check_source(entry: Entry) -> Iterator[Fault]:
    """Compare the quotations of a source with its assertions."""
    file: records.SourceFile = entry.record
    behind: dict[str, list[Record]] = {quotation.utterance: [] for quotation in file.quotations}
    named: set[str] = set()
    for i, assertion in enumerate(file.assertions):
        named |= set(texts(assertion))
        for j, quoted in enumerate(assertion.quotes):
            if quoted.utterance in behind:
                behind[quoted.utterance].append(assertion)
            else:
                what = f"quotes `{quoted.utterance}`, which is not among the quotations of the file"
                remedy = "Add it to `quotations`, with its words"
                item = f"assertion {assertion.n}"
                yield entry.fault(("assertions", i, "quotes", j), item, what, remedy)
    for i, quotation in enumerate(file.quotations):
        item = f"quotation {quotation.utterance}"
        claims = behind[quotation.utterance]
        if not claims:
            what = "no assertion quotes it"
            remedy = "Name it in `quotes` of the assertions about its words"
            yield entry.fault(("quotations", i), item, what, remedy)
        holders = {assertion.subject for assertion in claims}  # type: ignore[attr-defined]
        holders |= {s.actor for assertion in claims for s in assertion.speakers}  # type: ignore[attr-defined]
        if claims and quotation.speaker and quotation.speaker not in holders:
            what = f"no assertion that quotes it has `{quotation.speaker}` as speaker or subject"
            remedy = "Name the speaker that this source gives, or none"
            yield entry.fault(("quotations", i, "speaker"), item, what, remedy)
        if quotation.said_at and quotation.said_at not in named:
            what = f"no assertion of this source speaks of `{quotation.said_at}`"
            remedy = "Name the occasion that this source gives, or none"
            yield entry.fault(("quotations", i, "said_at"), item, what, remedy)
        for j, piece in enumerate(quotation.pieces):
            if piece.span is None:
                what = f"`{piece.phrase}` has no `span`"
                at = ("quotations", i, "pieces", j)
                yield entry.fault(at, item, what, "Find it with `ip4db locate`")


def texts(record: Record) -> Iterator[str]:
    """Yield every text in a record and in the records inside it."""
    for _, value in record:
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, str):
                yield item
            elif isinstance(item, Record):
                yield from texts(item)


def check_utterance(entry: Entry, printed: list[Record]) -> Iterator[Fault]:
    """Compare an utterance with the quotations that print it."""
    said = entry.record
    if not printed:
        yield entry.fault(("key",), said.key, "no source prints it", "Remove it")
    for name in ("speaker", "said_at"):
        values = {getattr(quotation, name) for quotation in printed}
        if values - {getattr(said, name)} and not said.reason:
            given = ", ".join(f"`{value}`" for value in sorted(values - {None})) or "none"
            what = f"`{name}` is `{getattr(said, name)}`, but sources give {given}"
            if None in values and given != "none":
                what += " or none"
            yield entry.fault((name,), said.key, what, "Correct it, or say why in `reason`")


def verify(entry: Entry, words: text.Text) -> Iterator[Fault]:
    """Compare the quotations of a source with its text."""
    file: records.SourceFile = entry.record
    passages = {passage.label: passage for passage in file.passages}
    marked = {
        (number, found.start(found.lastindex)): found
        for number, paragraph in enumerate(words.paragraphs, start=1)
        for found in MARKED.finditer(paragraph)
        if found.lastindex
    }
    for i, quotation in enumerate(file.quotations):
        item = f"quotation {quotation.utterance}"
        for j, piece in enumerate(quotation.pieces):
            passage = passages.get(piece.passage)
            if passage is None or piece.span is None:
                continue
            if words.span(passage.paragraph, *piece.span) != piece.phrase:
                what = f"`{piece.phrase}` is not what the text has at this position"
                remedy = "Copy it to the letter, or correct `span`"
                yield entry.fault(("quotations", i, "pieces", j), item, what, remedy)
        for j, (number, start, end) in stretches(quotation, passages):
            found = marked.pop((number, start), None)
            if found is None or not ends_with(found, end):
                what = f"pieces from {start} to {end} are not all that is in quotation marks"
                remedy = "Begin after the opening mark and end before the closing one"
                yield entry.fault(("quotations", i, "pieces", j), item, what, remedy)
    for (number, start), found in marked.items():
        if not is_explained(file, number, start, found):
            what = f"{found[0][:40]} is in quotation marks in paragraph {number}, at {start}"
            remedy = "Add it to `quotations`; a name is a mention or a field of the source"
            yield entry.fault(("quotations",), "", what, remedy)


def stretches(
    quotation: Record,
    passages: dict[str, records.PassageRecord],
) -> Iterator[tuple[int, tuple[int, int, int]]]:
    """Yield each stretch between quotation marks: its first piece, paragraph, start and end."""
    pieces = [
        (j, passages[piece.passage].paragraph, piece)
        for j, piece in enumerate(quotation.pieces)  # type: ignore[attr-defined]
        if piece.passage in passages and piece.span is not None
    ]
    for place, (j, number, piece) in enumerate(pieces):
        if place == 0 or piece.reopens:
            last = piece
            for _, _, later in pieces[place + 1 :]:
                if later.reopens:
                    break
                last = later
            yield j, (number, piece.span[0], last.span[1])


def ends_with(found: re.Match[str], end: int) -> bool:
    """Return whether words in quotation marks end at a position, last marks aside."""
    inside = found[found.lastindex or 0]
    last = found.end(found.lastindex or 0)
    return last - (len(inside) - len(inside.rstrip(LAST_MARKS))) <= end <= last


def is_explained(file: records.SourceFile, number: int, start: int, found: re.Match[str]) -> bool:
    """Return whether words are in quotation marks because they are a name or printed again."""
    around = [
        passage
        for passage in file.passages
        if passage.paragraph == number and passage.span[0] <= start < passage.span[1]
    ]
    name = found[found.lastindex or 0].rstrip(LAST_MARKS)
    names = {mention.printed for passage in around for mention in passage.mentions}
    names |= {field.value for field in file.source.fields if field.value}
    return name in names or any(passage.repeats for passage in around)
